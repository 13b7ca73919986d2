package io.github.careergraph.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Reads scalars strictly. The library's own {@code Int} takes texts for numbers, and keeps of a number beyond 32 bits
 * the lower 32; its {@code Date} takes any text, which fails later where nobody can say which field it was.
 */
final class StrictScalars extends GraphQLTypeVisitorStub {

    private StrictScalars() {}

    static GraphQLSchema in(GraphQLSchema schema) {
        GraphQLSchema changed = SchemaTransformer.transformSchema(schema, new StrictScalars());
        GraphQLCodeRegistry code = changed.getCodeRegistry();
        return changed.transformWithoutTypes(
                builder -> builder.codeRegistry(code.transform(registry -> changed.getAllTypesAsList().stream()
                        .filter(GraphQLInterfaceType.class::isInstance)
                        .map(GraphQLInterfaceType.class::cast)
                        .forEach(type -> registry.typeResolver(type, withTypesOfItsOwn(code.getTypeResolver(type)))))));
    }

    /** The library answers with types of its first schema, and a fragment fits only the very type of the executed one. */
    private static TypeResolver withTypesOfItsOwn(TypeResolver resolver) {
        return environment -> environment
                .getSchema()
                .getObjectType(resolver.getType(environment).getName());
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        return switch (scalar.getName()) {
            case "Int" -> changeNode(context, reading(scalar, Scalars.GraphQLInt));
            case "Float" -> changeNode(context, scalar.transform(changed -> changed.coercing(new RoundedNumbers())));
            case "Date" ->
                changeNode(
                        context, scalar.transform(changed -> changed.coercing(new StrictDates(scalar.getCoercing()))));
            default -> TraversalControl.CONTINUE;
        };
    }

    private static GraphQLScalarType reading(GraphQLScalarType scalar, GraphQLScalarType strict) {
        return scalar.transform(changed -> changed.coercing(strict.getCoercing()));
    }
}
