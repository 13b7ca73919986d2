package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.careergraph.market.EarningsRegression.Part;

/**
 * What each skill is worth: by how much more or less an occupation would pay than the average one if this skill were all
 * that it needed. A skill that ESCO has too takes its place there; any other is judged by its label and text alone, which
 * the regression shrinks the more towards nothing, the less they resemble what pay is known of.
 */
record SkillPremiums(List<SkillPremium> premiums) {

    /**
     * @param premium share of the average occupation's pay: 0.1 is a tenth more
     * @param known whether ESCO has a skill of this name
     */
    record SkillPremium(String slug, double premium, boolean known) {}

    static SkillPremiums of(Esco esco, EarningsSample sample, List<StarterSkill> skills, long seed) {
        Map<String, Integer> byName = names(esco.skills());
        List<Integer> matches = skills.stream()
                .map(skill -> skill.names().stream()
                        .filter(byName::containsKey)
                        .map(byName::get)
                        .findFirst()
                        .orElse(null))
                .toList();
        Esco extended = extended(esco, skills, matches);
        int count = sample.occupations().length;
        int[] rows = IntStream.concat(
                        IntStream.of(sample.occupations()),
                        IntStream.range(
                                esco.occupations().size(),
                                extended.occupations().size()))
                .toArray();
        double[] logEarnings = Arrays.copyOf(sample.logEarnings(), rows.length);
        List<Part> parts = EarningsModels.ofSkills(extended, new OccupationFeatures(extended), rows);
        List<String> groups = IntStream.of(rows)
                .mapToObj(row -> extended.occupations().get(row).minorGroup())
                .toList();
        int[] learned = OccupationFeatures.range(0, count);
        double noise = new EarningsTrial(logEarnings, groups, seed).noise(parts, learned);
        EarningsRegression regression = new EarningsRegression(parts, logEarnings, learned, noise);
        return new SkillPremiums(IntStream.range(0, skills.size())
                .mapToObj(i -> new SkillPremium(
                        skills.get(i).slug(), Math.expm1(regression.premium(count + i)), matches.get(i) != null))
                .toList());
    }

    void write(Path target) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Learned by the command market-premium from ESCO v1.1.1 (European Commission, CC BY 4.0) and annual earnings",
                "# of ESCO occupations in GBP from Mapping Career Causeways (Nesta, MIT License); see NOTICE.",
                "# premium: share of the average occupation's pay; known: whether ESCO has a skill of this name.",
                "slug,premium,known"));
        premiums.forEach(
                of -> lines.add(String.format(Locale.ROOT, "%s,%.4f,%s", of.slug(), of.premium(), of.known())));
        Files.write(target, lines);
    }

    /** ESCO with these skills, and for each of them an occupation that needs nothing else. */
    private static Esco extended(Esco esco, List<StarterSkill> skills, List<Integer> matches) {
        int known = esco.skills().size();
        List<EscoSkill> allSkills = new ArrayList<>(esco.skills());
        List<EscoOccupation> occupations = new ArrayList<>(esco.occupations());
        List<int[]> needs = new ArrayList<>(Arrays.asList(esco.needs()));
        List<int[]> groups = new ArrayList<>(
                IntStream.range(0, known).mapToObj(esco.groups()::indices).toList());
        for (int i = 0; i < skills.size(); i++) {
            StarterSkill skill = skills.get(i);
            Integer match = matches.get(i);
            allSkills.add(
                    new EscoSkill(skill.slug(), skill.label(), String.join("\n", skill.names()), skill.description()));
            groups.add(new int[0]);
            occupations.add(new EscoOccupation(skill.slug(), "none", "", "", ""));
            needs.add(match == null ? new int[] {known + i} : new int[] {match, known + i});
        }
        return new Esco(
                occupations,
                allSkills,
                needs.toArray(int[][]::new),
                FeatureRows.ofSets(esco.groups().columns(), groups.toArray(int[][]::new)));
    }

    /** A preferred label goes before other skills' alternative ones. */
    private static Map<String, Integer> names(List<EscoSkill> skills) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < skills.size(); i++) {
            names.putIfAbsent(skills.get(i).label().toLowerCase(Locale.ROOT), i);
        }
        for (int i = 0; i < skills.size(); i++) {
            int place = i;
            Stream.of(skills.get(i).otherLabels().split("\n"))
                    .forEach(name -> names.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), place));
        }
        return names;
    }
}
