package io.github.careergraph.graphql;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;

/** Reads numbers as the specification has it, and tells them to twelve digits: what is behind them is binary noise. */
record RoundedNumbers() implements Coercing<Object, Object> {

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final Coercing<?, ?> STRICT = Scalars.GraphQLFloat.getCoercing();

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        Object number = STRICT.serialize(value, context, locale);
        return number instanceof Double told
                ? new BigDecimal(told).round(TWELVE_DIGITS).doubleValue()
                : number;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return STRICT.parseValue(input, context, locale);
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return STRICT.parseLiteral(input, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return STRICT.valueToLiteral(input, context, locale);
    }
}
