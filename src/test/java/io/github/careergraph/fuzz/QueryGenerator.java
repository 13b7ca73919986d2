package io.github.careergraph.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;

/** Makes up requests from a schema: the same ones for the same seed. */
final class QueryGenerator {

    private static final int DEEPEST = 4;
    private static final int MOST_FIELDS = 5;
    private static final String NOISE = "{}()[]!$@:|&=\"\\#,. \n\0\u0007\uFEFF\uD83Dé…09aZ_-+";

    /** Not every text can be written in UTF-8; each can in ASCII. */
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final GraphQLSchema schema;
    private final Random random;
    private final HostileValues values;

    private Map<String, Object> variables;
    private List<String> declarations;
    private int aliases;

    QueryGenerator(String schema, long seed) {
        this.schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(schema));
        this.random = new Random(seed);
        this.values = new HostileValues(random);
    }

    /** Of ten requests five are queries, three are mutations, and two are broken ones of either. */
    FuzzRequest next() {
        int kind = random.nextInt(10);
        FuzzRequest request = operation(kind % 3 == 2 ? schema.getMutationType() : schema.getQueryType());
        return kind < 8 ? request : broken(request);
    }

    private FuzzRequest operation(GraphQLObjectType root) {
        variables = new LinkedHashMap<>();
        declarations = new ArrayList<>();
        aliases = 0;
        GraphQLFieldDefinition field = values.any(root.getFieldDefinitions());
        String selection = field(field, 1);
        String operation = root == schema.getMutationType() ? "mutation" : "query";
        String name = random.nextInt(4) == 0 ? " fuzz" : "";
        String declared = declarations.isEmpty() ? "" : " (" + String.join(", ", declarations) + ")";
        return new FuzzRequest(
                operation + name + declared + " { " + selection + " }", variables, true, field.getName());
    }

    private String field(GraphQLFieldDefinition field, int depth) {
        String alias = random.nextInt(12) == 0 ? "a" + aliases++ + ": " : "";
        String directive = random.nextInt(25) == 0 ? " @include(if: true)" : "";
        return alias + field.getName() + arguments(field) + directive + selections(field.getType(), depth);
    }

    private String selections(GraphQLType wrapped, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(wrapped) instanceof GraphQLFieldsContainer type)) {
            return "";
        }
        List<GraphQLFieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
        Collections.shuffle(fields, random);
        List<String> selected = fields.stream()
                .filter(field -> depth < DEEPEST
                        || !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer))
                .limit(1 + random.nextInt(MOST_FIELDS))
                .map(field -> field(field, depth + 1))
                .collect(Collectors.toCollection(ArrayList::new));
        if (type instanceof GraphQLInterfaceType node && depth < DEEPEST) {
            GraphQLObjectType one = values.any(schema.getImplementations(node));
            selected.add("... on " + one.getName() + selections(one, depth + 1));
        }
        if (selected.isEmpty() || random.nextInt(6) == 0) {
            selected.add("__typename");
        }
        return " { " + String.join(" ", selected) + " }";
    }

    private String arguments(GraphQLFieldDefinition field) {
        List<String> given = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
            if (required || random.nextBoolean()) {
                Object value = argument.getName().equals("first") && random.nextInt(10) > 0
                        ? (Object) (1 + random.nextInt(3))
                        : value(argument.getType(), 0);
                // Half a character has no place in a document, but in variables it is JSON.
                boolean variable = random.nextBoolean() || written(value).contains("\\uD800");
                given.add(argument.getName() + ": " + (variable ? variable(argument, value) : literal(value)));
            }
        }
        return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
    }

    private String variable(GraphQLArgument argument, Object value) {
        String name = "v" + declarations.size();
        declarations.add("$" + name + ": " + GraphQLTypeUtil.simplePrint(argument.getType()));
        variables.put(name, value);
        return "$" + name;
    }

    private Object value(GraphQLType type, int depth) {
        if (type instanceof GraphQLNonNull required) {
            return something(required.getWrappedType(), depth);
        }
        return random.nextInt(5) == 0 ? null : something(type, depth);
    }

    private Object something(GraphQLType type, int depth) {
        return switch (type) {
            case GraphQLList list -> {
                List<Object> elements = new ArrayList<>();
                for (int i = random.nextInt(random.nextInt(20) == 0 ? 120 : 4); i > 0; i--) {
                    elements.add(value(list.getWrappedType(), depth + 1));
                }
                yield elements;
            }
            case GraphQLEnumType choices ->
                new EnumValue(values.any(choices.getValues()).getName());
            case GraphQLInputObjectType input -> object(input, depth);
            default ->
                switch (((GraphQLScalarType) type).getName()) {
                    case "Int" -> values.integer();
                    case "Float" -> values.number();
                    case "Boolean" -> random.nextBoolean();
                    case "ID" -> values.id();
                    case "Date" -> values.date();
                    default -> values.text();
                };
        };
    }

    private Map<String, Object> object(GraphQLInputObjectType input, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : input.getFields()) {
            if (GraphQLTypeUtil.isNonNull(field.getType()) || depth < 3 && random.nextInt(5) < 2) {
                fields.put(field.getName(), value(field.getType(), depth + 1));
            }
        }
        return fields;
    }

    private String literal(Object value) {
        return switch (value) {
            case null -> "null";
            case EnumValue word -> word.name();
            case List<?> list -> list.stream().map(this::literal).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(field -> field.getKey() + ": " + literal(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> written(value);
        };
    }

    /** Strings of JSON are strings of GraphQL. */
    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FuzzRequest broken(FuzzRequest request) {
        StringBuilder text = new StringBuilder(request.query());
        for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 1 -> text.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                case 2 -> text.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
                default ->
                    text.insert(
                            at,
                            values.any(List.of("{", "}", "...", "on", "null", "$v0", "@skip", "\"\"\"", "-0", "1e9")));
            }
        }
        Map<String, Object> changed = new LinkedHashMap<>(request.variables());
        changed.replaceAll((name, value) -> random.nextInt(3) == 0 ? wrong() : value);
        return new FuzzRequest(text.toString(), changed, false, null);
    }

    private Object wrong() {
        return values.any(
                List.of("text", 7, 1.5, true, List.of(), List.of(List.of(1)), Map.of(), Map.of("x", "y"), 1e300));
    }
}
