package io.github.careergraph.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.PropertyName;
import io.smallrye.config.common.utils.StringUtil;

import static io.github.careergraph.kubernetes.Manifests.elements;

/** What pods are configured with, and what the program reads: of its own, and of Quarkus at run time. */
final class Settings {

    private static final Map<String, Property> READ = read();

    /** Without these the program does not start, or does what others do. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "api",
                    Set.of(
                            "quarkus.datasource.jdbc.url",
                            "quarkus.datasource.username",
                            "quarkus.datasource.password",
                            "quarkus.oidc.auth-server-url",
                            "quarkus.flyway.migrate-at-start",
                            "quarkus.scheduler.enabled",
                            "career-graph.taxonomy.starter",
                            "career-graph.inference.url",
                            "career-graph.inference.client.secret"),
            "inference", Set.of("quarkus.profile", "quarkus.oidc.auth-server-url"),
            "job", Set.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password"));

    /** Read in application.properties, where other settings are made of it; those have mappings. */
    private static final Set<String> REFERRED = Set.of("career-graph.inference.client.secret");

    private Settings() {}

    static List<String> broken(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        for (Workload workload : manifests.workloads()) {
            for (ObjectNode container : workload.ownContainers()) {
                Set<String> set = new TreeSet<>(file(manifests, workload));
                elements(container.path("env"))
                        .map(variable -> property(variable.path("name").asText()))
                        .forEach(set::add);
                set.stream()
                        .filter(name -> !isRead(name))
                        .forEach(name -> broken.add(workload.title() + " sets " + name + ", which nobody reads"));
                REQUIRED.get(workload.labels().path("app.kubernetes.io/name").asText()).stream()
                        .filter(name -> !set.contains(name))
                        .forEach(name -> broken.add(workload.title() + " does not set " + name));
            }
        }
        return broken;
    }

    /** The configuration of the pods of that name. */
    static Map<String, String> file(Manifests manifests, String name) {
        Properties properties = new Properties();
        manifests
                .ofKind("ConfigMap")
                .filter(map -> map.at("/metadata/name").asText().matches(name + "-[a-z0-9]+"))
                .forEach(map -> load(properties, map));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> b, TreeMap::new));
    }

    private static Set<String> file(Manifests manifests, Workload workload) {
        Properties properties = new Properties();
        elements(workload.pod().path("volumes"))
                .map(volume -> volume.at("/configMap/name"))
                .forEach(name -> manifests
                        .ofKind("ConfigMap")
                        .filter(map -> map.at("/metadata/name").equals(name))
                        .forEach(map -> load(properties, map)));
        return properties.stringPropertyNames();
    }

    private static void load(Properties properties, ObjectNode map) {
        try {
            properties.load(new StringReader(
                    map.path("data").path("application.properties").asText()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String defaultOf(String name) {
        return READ.get(name).asLeaf().getDefaultValue();
    }

    static Duration duration(String text) {
        return DurationConverter.parseDuration(text);
    }

    private static boolean isRead(String name) {
        return name.equals("quarkus.profile")
                || REFERRED.contains(name)
                || READ.keySet().stream().anyMatch(known -> PropertyName.equals(known, name));
    }

    /** What an environment variable sets: names without placeholders come first. */
    private static String property(String variable) {
        return Stream.concat(REFERRED.stream(), READ.keySet().stream().sorted())
                .filter(name -> StringUtil.replaceNonAlphanumericByUnderscores(name)
                        .toUpperCase(Locale.ROOT)
                        .equals(variable))
                .findFirst()
                .orElse(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    private static Map<String, Property> read() {
        Map<String, Property> read = new HashMap<>();
        Stream<ConfigClass> own = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.github.careergraph").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .map(ConfigClass::configClass);
        Stream.concat(own, ofQuarkus()).forEach(type -> read.putAll(ConfigMappings.getProperties(type)));
        return read;
    }

    /** Each extension lists its own; what is fixed when the program is built cannot be set by a manifest. */
    private static Stream<ConfigClass> ofQuarkus() {
        Set<String> names = new HashSet<>();
        try {
            for (URL list : Collections.list(
                    Settings.class.getClassLoader().getResources("META-INF/quarkus-config-roots.list"))) {
                try (var text = list.openStream()) {
                    new String(text.readAllBytes()).lines().forEach(names::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names.stream()
                .map(Settings::load)
                .filter(type -> type.isInterface()
                        && type.isAnnotationPresent(ConfigMapping.class)
                        && type.getAnnotation(ConfigRoot.class).phase() == ConfigPhase.RUN_TIME)
                .map(ConfigClass::configClass);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Settings.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
