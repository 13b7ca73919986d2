package io.github.careergraph.graphql;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;

/**
 * Reads scalars strictly. The library's own {@code Int} takes texts for numbers, and keeps of a number beyond 32 bits
 * the lower 32; its {@code Date} takes any text, which fails later where nobody can say which field it was.
 *
 * <p>They take the place of the library's before a type refers to them. To replace them in a schema that is built
 * already left, in some builds and by the order of its types, arguments that referred to the old ones: variables did
 * not fit them, and literals were read as before.
 */
final class StrictScalars {

    private StrictScalars() {}

    static void register() {
        replace("Int", Scalars.GraphQLInt.getCoercing());
        replace("Float", new RoundedNumbers());
        replace(
                "Date",
                new StrictDates(GraphQLScalarTypes.getScalarByName("Date").getCoercing()));
    }

    private static void replace(String name, Coercing<?, ?> coercing) {
        GraphQLScalarType strict =
                GraphQLScalarTypes.getScalarByName(name).transform(scalar -> scalar.coercing(coercing));
        // Under no Java class: what becomes of values behind the schema stays the library's business.
        GraphQLScalarTypes.registerCustomScalar(name, StrictScalars.class.getName() + "#" + name, strict);
    }
}
