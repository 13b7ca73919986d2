package io.github.careergraph.graphql;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;

/**
 * How many objects an answer can hold, before anything is read.
 *
 * <pre>
 * cost(scalar)                   = 0
 * cost(object)                   = 1 + cost(its fields)
 * cost(list)                     = L × (1 + cost(its fields))                  L: what a list is taken to have
 * cost(list with first: n)       = 1 + n × (1 + cost(its fields))
 * cost(connection with first: n) = 1 + n × (1 + cost(node's fields)) + cost(pageInfo)
 * </pre>
 *
 * <p>{@code edges} and {@code nodes} each count. A {@code first} that the field will refuse counts as the nearest
 * that it would not. Introspection is free here: depth and the engine's own rule of good faith bound it.
 */
final class QueryCost {

    private static final String FIRST = "first";

    private final ExecutionContext context;
    private final int assumedListLength;
    private final Map<String, Long> fragments = new HashMap<>();

    private QueryCost(ExecutionContext context, int assumedListLength) {
        this.context = context;
        this.assumedListLength = assumedListLength;
    }

    /** The cost of the operation that is about to be executed; a document that has been validated. */
    static long of(ExecutionContext context, int assumedListLength) {
        var schema = context.getGraphQLSchema();
        var root =
                switch (context.getOperationDefinition().getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return new QueryCost(context, assumedListLength)
                .ofSelections(context.getOperationDefinition().getSelectionSet(), root, 0);
    }

    /** @param listLength what lists right below have, given by {@code first} above them; 0 when it is not given */
    private long ofSelections(SelectionSet selections, GraphQLFieldsContainer parent, int listLength) {
        long cost = 0;
        if (selections != null) {
            for (Node<?> selection : selections.getSelections()) {
                cost = plus(
                        cost,
                        switch (selection) {
                            case Field field -> ofField(field, parent, listLength);
                            case InlineFragment inline ->
                                ofSelections(
                                        inline.getSelectionSet(),
                                        inline.getTypeCondition() == null
                                                ? parent
                                                : container(inline.getTypeCondition()
                                                        .getName()),
                                        listLength);
                            case FragmentSpread spread -> ofFragment(spread.getName(), listLength);
                            default -> throw new IllegalStateException("unknown selection " + selection);
                        });
            }
        }
        return cost;
    }

    private long ofFragment(String name, int listLength) {
        String key = name + ' ' + listLength;
        Long known = fragments.get(key);
        if (known == null) {
            FragmentDefinition fragment = context.getFragmentsByName().get(name);
            known = ofSelections(
                    fragment.getSelectionSet(),
                    container(fragment.getTypeCondition().getName()),
                    listLength);
            fragments.put(key, known);
        }
        return known;
    }

    private long ofField(Field field, GraphQLFieldsContainer parent, int listLength) {
        GraphQLFieldDefinition definition =
                parent == null || field.getName().startsWith("__") ? null : parent.getFieldDefinition(field.getName());
        if (definition == null || field.getSelectionSet() == null) {
            return 0;
        }
        boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        GraphQLFieldsContainer type =
                GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer fields
                        ? fields
                        : null;
        GraphQLArgument first = definition.getArgument(FIRST);
        if (first != null) {
            int length = lengthOf(field, first);
            return list
                    ? plus(1, times(length, plus(1, ofSelections(field.getSelectionSet(), type, 0))))
                    : plus(1, ofSelections(field.getSelectionSet(), type, length));
        }
        if (!list) {
            return plus(1, ofSelections(field.getSelectionSet(), type, 0));
        }
        // An edge is no object of its own beside its node.
        boolean edges = listLength > 0 && field.getName().equals("edges");
        return times(
                listLength > 0 ? listLength : assumedListLength,
                plus(edges ? 0 : 1, ofSelections(field.getSelectionSet(), type, 0)));
    }

    private int lengthOf(Field field, GraphQLArgument first) {
        Value<?> value = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(FIRST))
                .<Value<?>>map(Argument::getValue)
                .findAny()
                .orElse(null);
        Object length =
                switch (value) {
                    case null -> GraphQLArgument.getArgumentDefaultValue(first);
                    case IntValue literal -> literal.getValue().min(BigInteger.valueOf(PageRequest.MAXIMUM));
                    case VariableReference variable ->
                        context.getCoercedVariables().toMap().get(variable.getName());
                    default -> null;
                };
        return length instanceof Number number
                ? Math.clamp(number.longValue(), 1, PageRequest.MAXIMUM)
                : assumedListLength;
    }

    private GraphQLFieldsContainer container(String type) {
        return context.getGraphQLSchema().getType(type) instanceof GraphQLFieldsContainer fields ? fields : null;
    }

    private static long plus(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static long times(long length, long each) {
        return each > Long.MAX_VALUE / length ? Long.MAX_VALUE : length * each;
    }
}
