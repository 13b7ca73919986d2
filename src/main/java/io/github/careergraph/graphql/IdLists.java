package io.github.careergraph.graphql;

import java.util.Map;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/**
 * Declares arguments that are lists of ids as {@code [ID!]!}. The library knows {@code @Id} on a single argument only:
 * of a list it makes a list that it cannot read.
 */
final class IdLists {

    /** Mutations and their argument. */
    private static final Map<String, String> ARGUMENTS = Map.of("applyProfileDraft", "accept");

    private IdLists() {}

    static GraphQLSchema.Builder declare(GraphQLSchema.Builder builder) {
        GraphQLObjectType mutations = builder.build().getMutationType();
        return builder.mutation(mutations.transform(changed -> ARGUMENTS.forEach(
                (mutation, argument) -> changed.field(withIds(mutations.getField(mutation), argument)))));
    }

    private static GraphQLFieldDefinition withIds(GraphQLFieldDefinition field, String name) {
        GraphQLArgument ids = field.getArgument(name)
                .transform(argument -> argument.type(
                        GraphQLNonNull.nonNull(GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLID)))));
        return field.transform(changed -> changed.argument(ids));
    }
}
