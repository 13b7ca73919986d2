package io.github.careergraph.training;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command with all its options, those of their defaults too: defaults of another release may be others. */
final class CommandText {

    /** They do not change what comes out, or not any more. */
    private static final Set<String> LEFT_OUT = Set.of("--resume", "--search");

    private CommandText() {}

    /** @param instead values of options that are not those of the command line */
    static String of(CommandSpec command, Map<String, String> instead) {
        return "java -jar target/quarkus-app/quarkus-run.jar " + command.name()
                + command.options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .filter(option -> !LEFT_OUT.contains(option.longestName()))
                        .map(option -> text(option, instead.get(option.longestName())))
                        .collect(Collectors.joining());
    }

    private static String text(OptionSpec option, String instead) {
        String name = " " + option.longestName();
        Object value = option.getValue();
        return switch (instead == null ? value : instead) {
            case null -> "";
            case Boolean given -> given ? name : "";
            case Optional<?> some ->
                some.map(each -> name + " " + value(option, each)).orElse("");
            case Collection<?> several ->
                several.isEmpty()
                        ? ""
                        : name + " " + several.stream().map(Object::toString).collect(Collectors.joining(","));
            case Object given -> name + " " + value(option, given);
        };
    }

    /** Where on somebody's machine a folder is tells others nothing, its name may. */
    private static String value(OptionSpec option, Object value) {
        if (option.longestName().equals("--out")) {
            return "DIR";
        }
        return value instanceof Path path && path.getFileName() != null
                ? path.getFileName().toString()
                : value.toString();
    }
}
