package io.github.careergraph.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

/**
 * The extent of a document, whatever its operations return.
 *
 * @param depth of the deepest field outside of introspection
 * @param introspectionDepth of the deepest field below {@code __schema} and {@code __type}
 * @param introspects whether {@code __schema} or {@code __type} stands anywhere in it
 * @param rootFields of the operation that has most of them
 * @param fields of all operations, those of a fragment counted each time that it is used
 */
record QueryShape(
        int depth,
        int introspectionDepth,
        boolean introspects,
        int rootFields,
        int aliases,
        int directives,
        long fields) {

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    /** Takes time linear in the document's length, also where fragments use each other over and over or in a ring. */
    static QueryShape of(Document document) {
        return new Measurement(document).shape();
    }

    private static final class Measurement {

        private final Document document;
        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, Integer> depths = new HashMap<>();
        private final Map<String, Long> extents = new HashMap<>();
        private int aliases;
        private int directives;
        private boolean introspects;

        Measurement(Document document) {
            this.document = document;
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        QueryShape shape() {
            count(document);
            int depth = 0;
            int introspectionDepth = 0;
            int rootFields = 0;
            long fields = 0;
            for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
                List<Field> roots = new ArrayList<>();
                collect(operation.getSelectionSet(), roots, new HashSet<>());
                rootFields = Math.max(rootFields, roots.size());
                fields = plus(fields, extent(operation.getSelectionSet()));
                for (Field root : roots) {
                    int below = 1 + depth(root.getSelectionSet());
                    if (root.getName().startsWith("__")) {
                        introspectionDepth = Math.max(introspectionDepth, below);
                    } else {
                        depth = Math.max(depth, below);
                    }
                }
            }
            return new QueryShape(depth, introspectionDepth, introspects, rootFields, aliases, directives, fields);
        }

        private void count(Node<?> node) {
            if (node instanceof Field field) {
                aliases += field.getAlias() == null ? 0 : 1;
                introspects |= INTROSPECTION.contains(field.getName());
            } else if (node instanceof Directive) {
                directives++;
            }
            node.getChildren().forEach(this::count);
        }

        /** The fields of a selection set and of its fragments, each fragment once, as execution collects them. */
        private void collect(SelectionSet selections, List<Field> fields, Set<String> visited) {
            for (Node<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field -> fields.add(field);
                    case InlineFragment inline -> collect(inline.getSelectionSet(), fields, visited);
                    case FragmentSpread spread -> {
                        FragmentDefinition fragment = fragments.get(spread.getName());
                        if (fragment != null && visited.add(spread.getName())) {
                            collect(fragment.getSelectionSet(), fields, visited);
                        }
                    }
                    default -> throw new IllegalStateException("unknown selection " + selection);
                }
            }
        }

        private int depth(SelectionSet selections) {
            int deepest = 0;
            if (selections != null) {
                for (Node<?> selection : selections.getSelections()) {
                    int depth =
                            switch (selection) {
                                case Field field -> 1 + depth(field.getSelectionSet());
                                case InlineFragment inline -> depth(inline.getSelectionSet());
                                case FragmentSpread spread -> depth(spread.getName());
                                default -> throw new IllegalStateException("unknown selection " + selection);
                            };
                    deepest = Math.max(deepest, depth);
                }
            }
            return deepest;
        }

        private int depth(String fragmentName) {
            Integer known = depths.get(fragmentName);
            FragmentDefinition fragment = fragments.get(fragmentName);
            if (known == null && fragment != null) {
                // Of a ring of fragments, which validation refuses, the part seen so far counts.
                depths.put(fragmentName, 0);
                known = depth(fragment.getSelectionSet());
                depths.put(fragmentName, known);
            }
            return known == null ? 0 : known;
        }

        /** Fields and uses of fragments, which the engine walks through one by one however often they are the same. */
        private long extent(SelectionSet selections) {
            long extent = 0;
            if (selections != null) {
                for (Node<?> selection : selections.getSelections()) {
                    extent = plus(
                            extent,
                            switch (selection) {
                                case Field field -> plus(1, extent(field.getSelectionSet()));
                                case InlineFragment inline -> plus(1, extent(inline.getSelectionSet()));
                                case FragmentSpread spread -> plus(1, extent(spread.getName()));
                                default -> throw new IllegalStateException("unknown selection " + selection);
                            });
                }
            }
            return extent;
        }

        private long extent(String fragmentName) {
            Long known = extents.get(fragmentName);
            FragmentDefinition fragment = fragments.get(fragmentName);
            if (known == null && fragment != null) {
                extents.put(fragmentName, 0L);
                known = extent(fragment.getSelectionSet());
                extents.put(fragmentName, known);
            }
            return known == null ? 0 : known;
        }

        private static long plus(long one, long other) {
            return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
        }
    }
}
