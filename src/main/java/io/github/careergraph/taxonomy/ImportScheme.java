package io.github.careergraph.taxonomy;

import java.util.List;
import java.util.Map;

/** A published taxonomy: the form of its files, and the steps that enter them. */
enum ImportScheme {
    ESCO(
            ',',
            true,
            List.of(
                    new ImportStep(
                            "skill groups",
                            List.of("skillgroups_en", "skillgroups"),
                            Map.of(
                                    "conceptUri", "uri",
                                    "preferredLabel", "label",
                                    "altLabels", "alternatives",
                                    "hiddenLabels", "hidden",
                                    "description", "description"),
                            List.of("esco/groups.sql", "esco/skills.sql")),
                    new ImportStep(
                            "skills",
                            List.of("skills_en", "skills"),
                            Map.of(
                                    "conceptUri", "uri",
                                    "skillType", "type",
                                    "preferredLabel", "label",
                                    "altLabels", "alternatives",
                                    "hiddenLabels", "hidden",
                                    "description", "description"),
                            List.of("esco/skills.sql")),
                    new ImportStep(
                            "occupations",
                            List.of("occupations_en", "occupations"),
                            Map.of(
                                    "conceptUri", "uri",
                                    "iscoGroup", "isco",
                                    "preferredLabel", "label",
                                    "altLabels", "alternatives",
                                    "hiddenLabels", "hidden",
                                    "description", "description"),
                            List.of("esco/occupations.sql")),
                    new ImportStep(
                            "occupation skills",
                            List.of("occupationskillrelations", "occupationskillrelations_en"),
                            Map.of("occupationUri", "occupation", "relationType", "relation", "skillUri", "skill"),
                            List.of("esco/needs.sql")),
                    new ImportStep(
                            "prerequisites",
                            List.of("skillskillrelations", "skillskillrelations_en"),
                            Map.of(
                                    "originalSkillUri", "skill",
                                    "relationType", "relation",
                                    "relatedSkillUri", "required"),
                            List.of("esco/requires.sql")),
                    new ImportStep(
                            "broader skills",
                            List.of("broaderrelationsskillpillar", "broaderrelationsskillpillar_en"),
                            Map.of("conceptUri", "skill", "broaderUri", "broader"),
                            List.of("esco/broader.sql")))),

    ONET(
            '\t',
            false,
            List.of(
                    new ImportStep(
                            "occupations",
                            List.of("occupations", "occupation_data"),
                            Map.of("O*NET-SOC Code", "soc", "Title", "label", "Description", "description"),
                            List.of("onet/occupations.sql")),
                    new ImportStep(
                            "alternate titles",
                            List.of("alternate_titles"),
                            Map.of("O*NET-SOC Code", "soc", "Alternate Title", "label"),
                            List.of("onet/titles.sql")),
                    new ImportStep(
                            "job zones",
                            List.of("job_zones"),
                            Map.of("O*NET-SOC Code", "soc", "Job Zone", "zone"),
                            List.of("onet/zones.sql")),
                    new ImportStep(
                            "technology skills",
                            List.of("technology_skills"),
                            Map.of(
                                    "O*NET-SOC Code", "soc",
                                    "Example", "label",
                                    "Hot Technology", "hot",
                                    "In Demand", "in_demand"),
                            List.of("onet/tools.sql", "onet/skills.sql")),
                    new ImportStep(
                            "skills", List.of("skills"), elements(), List.of("onet/elements.sql", "onet/skills.sql")),
                    new ImportStep(
                            "knowledge",
                            List.of("knowledge"),
                            elements(),
                            List.of("onet/elements.sql", "onet/knowledge.sql", "onet/skills.sql")),
                    new ImportStep(
                            "related occupations",
                            List.of("related_occupations"),
                            Map.of("O*NET-SOC Code", "soc", "Related O*NET-SOC Code", "other"),
                            List.of("onet/related.sql"))));

    final char separator;
    final boolean quoted;
    final List<ImportStep> steps;

    private static Map<String, String> elements() {
        return Map.of(
                "O*NET-SOC Code", "soc",
                "Element ID", "element",
                "Element Name", "label",
                "Scale ID", "scale",
                "Data Value", "value",
                "Recommend Suppress", "suppress");
    }

    ImportScheme(char separator, boolean quoted, List<ImportStep> steps) {
        this.separator = separator;
        this.quoted = quoted;
        this.steps = steps;
    }

    /** The steps that are left when {@code committed} is the last one entered; all when it is null. */
    List<ImportStep> after(String committed) {
        int entered = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(committed)) {
                entered = i + 1;
            }
        }
        return steps.subList(entered, steps.size());
    }
}
