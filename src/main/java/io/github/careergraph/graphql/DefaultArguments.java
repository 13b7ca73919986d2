package io.github.careergraph.graphql;

import java.util.HashMap;
import java.util.Map;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/**
 * Gives an argument its default where a client sends null on purpose too: by a variable that it left empty, mostly.
 * GraphQL would pass the null on, to resolvers that were promised a value.
 */
record DefaultArguments(DataFetcher<?> fetcher) implements DataFetcher<Object> {

    /** The schema, with this before each field that has such an argument. */
    static GraphQLSchema in(GraphQLSchema schema) {
        GraphQLCodeRegistry code = schema.getCodeRegistry();
        return schema.transformWithoutTypes(
                builder -> builder.codeRegistry(code.transform(registry -> schema.getAllTypesAsList().stream()
                        .filter(GraphQLObjectType.class::isInstance)
                        .map(GraphQLObjectType.class::cast)
                        .forEach(type -> type.getFieldDefinitions().stream()
                                .filter(DefaultArguments::hasDefault)
                                .forEach(field ->
                                        add(registry, code, FieldCoordinates.coordinates(type, field), field))))));
    }

    private static void add(
            GraphQLCodeRegistry.Builder registry,
            GraphQLCodeRegistry code,
            FieldCoordinates place,
            GraphQLFieldDefinition field) {
        registry.dataFetcher(place, new DefaultArguments(code.getDataFetcher(place, field)));
    }

    private static boolean hasDefault(GraphQLFieldDefinition field) {
        return field.getArguments().stream().anyMatch(GraphQLArgument::hasSetDefaultValue);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return fetcher.get(environment.getArguments().containsValue(null) ? withDefaults(environment) : environment);
    }

    private static DataFetchingEnvironment withDefaults(DataFetchingEnvironment environment) {
        Map<String, Object> arguments = new HashMap<>(environment.getArguments());
        for (GraphQLArgument argument : environment.getFieldDefinition().getArguments()) {
            if (argument.hasSetDefaultValue() && arguments.get(argument.getName()) == null) {
                arguments.put(argument.getName(), GraphQLArgument.getArgumentDefaultValue(argument));
            }
        }
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .arguments(arguments)
                .build();
    }
}
