package io.github.careergraph;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.restassured.RestAssured;

/** The schema as it is served, and questions made of it: for all that is in it, so that nothing new is forgotten. */
public final class ServedSchema {

    private final TypeDefinitionRegistry types;

    private ServedSchema(TypeDefinitionRegistry types) {
        this.types = types;
    }

    public static ServedSchema read() {
        return new ServedSchema(new SchemaParser()
                .parse(RestAssured.given()
                        .auth()
                        .preemptive()
                        .basic("newcomer", "newcomer")
                        .get("/graphql/schema.graphql")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()));
    }

    public List<ObjectTypeDefinition> objects() {
        return types.getTypes(ObjectTypeDefinition.class).stream()
                .sorted(Comparator.comparing(ObjectTypeDefinition::getName))
                .toList();
    }

    public ObjectTypeDefinition object(String name) {
        return types.getType(name, ObjectTypeDefinition.class).orElse(null);
    }

    public FieldDefinition field(String type, String name) {
        return object(type).getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The names of the fields of an input. */
    public List<String> fieldsOf(String input) {
        return inputOf(input).stream().map(InputValueDefinition::getName).toList();
    }

    /** The names of the object types that implement an interface. */
    public List<String> implementing(String name) {
        return objects().stream()
                .filter(type -> type.getImplements().stream()
                        .anyMatch(implemented ->
                                ((TypeName) implemented).getName().equals(name)))
                .map(ObjectTypeDefinition::getName)
                .toList();
    }

    /**
     * Everything of a type, and of the types below it, each once on a way down. Every object tells its type.
     *
     * @param plain types of which only what is no object is asked
     * @param values what required arguments are given, as literals, by their names
     */
    public String everything(String type, Predicate<String> plain, Map<String, String> values) {
        return selection(type, plain, values, new HashSet<>());
    }

    /** One field with everything below it. */
    public String everything(FieldDefinition field, Predicate<String> plain, Map<String, String> values) {
        return selection(field, plain, values, new HashSet<>());
    }

    private String selection(String type, Predicate<String> plain, Map<String, String> values, Set<String> above) {
        ObjectTypeDefinition object = object(type);
        if (object == null) {
            return "{ __typename ... on Node { id } }";
        }
        Set<String> entered = new HashSet<>(above);
        boolean shallow = !entered.add(type) || plain.test(type);
        return object.getFieldDefinitions().stream()
                .filter(field -> !shallow || !isObject(named(field.getType())))
                // The same nodes again.
                .filter(field ->
                        !(type.endsWith("Connection") && field.getName().equals("edges")))
                .map(field -> selection(field, plain, values, entered))
                .collect(Collectors.joining(" ", "{ __typename ", " }"));
    }

    private String selection(
            FieldDefinition field, Predicate<String> plain, Map<String, String> values, Set<String> above) {
        String arguments = field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getType() instanceof NonNullType && argument.getDefaultValue() == null)
                .map(argument -> argument.getName() + ": " + values.get(argument.getName()))
                .collect(Collectors.joining(", "));
        String type = named(field.getType());
        return field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (isObject(type) || type.equals("Node") ? " " + selection(type, plain, values, above) : "");
    }

    private boolean isObject(String type) {
        return object(type) != null;
    }

    /** An operation of one field with the least that its arguments need, where ids are those of a variable {@code $id}. */
    public String least(String operation, FieldDefinition field) {
        String type = named(field.getType());
        String arguments = field.getInputValueDefinitions().stream()
                .filter(ServedSchema::isNeeded)
                .map(argument -> argument.getName() + ": " + literal(argument.getType()))
                .collect(Collectors.joining(", "));
        return operation + (arguments.contains("$id") ? "($id: ID!)" : "") + " { " + field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + (isObject(type) || type.equals("Node") ? " { __typename }" : "") + " }";
    }

    /** Whether any argument of a field, or any field of its input, is an id. */
    public boolean takesId(FieldDefinition field) {
        return field.getInputValueDefinitions().stream().anyMatch(argument -> isOrHoldsId(argument.getType()));
    }

    private boolean isOrHoldsId(Type<?> type) {
        String name = named(type);
        return name.equals("ID") || inputOf(name).stream().anyMatch(field -> isOrHoldsId(field.getType()));
    }

    private static boolean isNeeded(InputValueDefinition argument) {
        return argument.getType() instanceof NonNullType && argument.getDefaultValue() == null
                || named(argument.getType()).equals("ID");
    }

    private String literal(Type<?> type) {
        return switch (type) {
            case NonNullType always -> literal(always.getType());
            case ListType list -> "[" + literal(list.getType()) + "]";
            default -> literal(named(type));
        };
    }

    private String literal(String type) {
        return switch (type) {
            case "ID" -> "$id";
            case "Int" -> "1";
            case "Float" -> "1.5";
            case "Boolean" -> "true";
            case "String" -> "\"belongings-skill\"";
            case "Date" -> "\"2026-01-01\"";
            default ->
                types.getType(type, EnumTypeDefinition.class).orElse(null) instanceof EnumTypeDefinition values
                        ? values.getEnumValueDefinitions().getFirst().getName()
                        : inputOf(type).stream()
                                .filter(ServedSchema::isNeeded)
                                .map(field -> field.getName() + ": " + literal(field.getType()))
                                .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private List<InputValueDefinition> inputOf(String type) {
        return types.getType(type, InputObjectTypeDefinition.class).orElse(null)
                        instanceof InputObjectTypeDefinition input
                ? input.getInputValueDefinitions()
                : List.of();
    }

    /** The name of a type, of whatever lists and non-nulls it is wrapped in. */
    public static String named(Type<?> type) {
        return switch (type) {
            case NonNullType always -> named(always.getType());
            case ListType list -> named(list.getType());
            default -> ((TypeName) type).getName();
        };
    }

    /** Every field that an answer tells something in, as {@code Type.field}: neither null nor, in a list, nothing but null. */
    public static Set<String> told(Object answer, Predicate<Map<?, ?>> followed) {
        Set<String> told = new HashSet<>();
        collect(answer, followed, told);
        return told;
    }

    private static void collect(Object answer, Predicate<Map<?, ?>> followed, Set<String> told) {
        if (answer instanceof List<?> list) {
            list.forEach(element -> collect(element, followed, told));
        } else if (answer instanceof Map<?, ?> object && followed.test(object)) {
            object.forEach((field, value) -> {
                if (value != null && object.containsKey("__typename") && !field.equals("__typename")) {
                    told.add(object.get("__typename") + "." + field);
                }
                collect(value, followed, told);
            });
        }
    }
}
