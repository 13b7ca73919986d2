package io.github.careergraph.graphql;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;

/** Refuses a text that is no date before the library keeps it for one. */
record StrictDates(Coercing<?, ?> library) implements Coercing<Object, Object> {

    private static final String EXPECTED = "Expected a date such as 2026-03-31";

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
        return library.serialize(value, context, locale);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text && !isDate(text)) {
            throw new CoercingParseValueException(EXPECTED);
        }
        return library.parseValue(input, context, locale);
    }

    @Override
    public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue text) || !isDate(text.getValue())) {
            throw new CoercingParseLiteralException(EXPECTED);
        }
        return library.parseLiteral(input, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return library.valueToLiteral(input, context, locale);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
