package io.github.careergraph.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Reads numbers as the GraphQL specification wants it. The library's own {@code Int} takes texts for numbers, and
 * keeps of a number beyond 32 bits the lower 32.
 */
final class StrictNumbers extends GraphQLTypeVisitorStub {

    private StrictNumbers() {}

    static GraphQLSchema in(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new StrictNumbers());
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        return switch (scalar.getName()) {
            case "Int" -> changeNode(context, reading(scalar, Scalars.GraphQLInt));
            case "Float" -> changeNode(context, reading(scalar, Scalars.GraphQLFloat));
            default -> TraversalControl.CONTINUE;
        };
    }

    private static GraphQLScalarType reading(GraphQLScalarType scalar, GraphQLScalarType strict) {
        return scalar.transform(changed -> changed.coercing(strict.getCoercing()));
    }
}
