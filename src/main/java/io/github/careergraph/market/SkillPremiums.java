package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.github.careergraph.market.EarningsRegression.Part;

/**
 * What each skill is worth: by how much more or less an occupation would pay than the average one if this skill were all
 * that it needed. Occupations of the taxonomy are taken to pay what ESCO's of the same ISCO unit group do on average. A
 * skill that no occupation with known pay needs is left out: what resembles it in words alone says too little.
 */
record SkillPremiums(List<SkillPremium> premiums) {

    /** @param premium share of the average occupation's pay: 0.1 is a tenth more */
    record SkillPremium(String slug, double premium) {}

    static SkillPremiums of(Esco esco, EarningsSample sample, StarterTables taxonomy, long seed) {
        Esco both = taxonomy.added(esco);
        int ownOccupations = esco.occupations().size();
        List<Integer> rows =
                new ArrayList<>(Arrays.stream(sample.occupations()).boxed().toList());
        List<Double> pay =
                new ArrayList<>(Arrays.stream(sample.logEarnings()).boxed().toList());
        for (int i = 0; i < taxonomy.occupations().size(); i++) {
            double mean = sample.ofUnitGroup(esco, taxonomy.occupations().get(i).isco());
            if (!Double.isNaN(mean) && both.needs()[ownOccupations + i].length > 0) {
                rows.add(ownOccupations + i);
                pay.add(mean);
            }
        }
        int learned = rows.size();
        double[] paid = both.needed().select(array(rows)).columnCounts();
        List<EscoOccupation> occupations = new ArrayList<>(both.occupations());
        List<int[]> needs = new ArrayList<>(Arrays.asList(both.needs()));
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < taxonomy.skills().size(); i++) {
            int place = taxonomy.places()[i];
            if (paid[place] > 0) {
                slugs.add(taxonomy.skills().get(i).slug());
                rows.add(occupations.size());
                occupations.add(new EscoOccupation(slugs.getLast(), "none", "", "", ""));
                needs.add(new int[] {place});
            }
        }
        Esco extended = new Esco(occupations, both.skills(), needs.toArray(int[][]::new), both.groups());
        List<Part> parts = EarningsModels.ofSkills(extended, new OccupationFeatures(extended), array(rows));
        double[] logEarnings = new double[rows.size()];
        for (int i = 0; i < learned; i++) {
            logEarnings[i] = pay.get(i);
        }
        List<String> groups =
                rows.stream().map(row -> occupations.get(row).minorGroup()).toList();
        int[] learnedRows = OccupationFeatures.range(0, learned);
        double noise = new EarningsTrial(logEarnings, groups, seed).noise(parts, learnedRows);
        EarningsRegression regression = new EarningsRegression(parts, logEarnings, learnedRows, noise);
        return new SkillPremiums(IntStream.range(0, slugs.size())
                .mapToObj(i -> new SkillPremium(slugs.get(i), Math.expm1(regression.premium(learned + i))))
                .toList());
    }

    /** A table that the command {@code import-premiums} reads. */
    void write(Path target, String source, LocalDate asOf) throws IOException {
        String origin = '"' + source.strip().replace("\"", "\"\"") + '"';
        List<String> lines = new ArrayList<>(List.of("slug,premium,source,as_of"));
        premiums.forEach(
                of -> lines.add(String.format(Locale.ROOT, "%s,%.4f,%s,%s", of.slug(), of.premium(), origin, asOf)));
        Files.write(target, lines);
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
