package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made taxonomy in the form of ESCO's files; its names are its own, since all tests share one database. */
public final class EscoFixture {

    static final String SKILLS = "conceptUri,skillType,preferredLabel,altLabels,hiddenLabels,description\n";
    static final String NEEDS = "occupationUri,relationType,skillUri\n";

    private EscoFixture() {}

    public static Path write(Path folder) {
        write(folder, "skillGroups_en.csv", """
                conceptUri,preferredLabel,altLabels,hiddenLabels,description
                urn:test:group,made heading of kites,,,All about kites
                """);
        write(folder, "skills_en.csv", SKILLS + """
                urn:test:a,skill/competence,sew made kites,"stitch made kites
                mend made kites",,"To sew a kite, with ""care"" and thread"
                urn:test:b,knowledge,made kite theory,,hidden kite lore,What makes a kite fly
                urn:test:c,knowledge,Made Kite Theory,,,The same name again
                """);
        write(folder, "occupations_en.csv", """
                conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,description
                urn:test:o,7533,made kite sewer,maker of made kites,,Sews kites
                """);
        write(folder, "occupationSkillRelations.csv", NEEDS + """
                urn:test:o,essential,urn:test:a
                urn:test:o,optional,urn:test:b
                urn:test:o,optional,urn:test:nowhere
                """);
        write(folder, "skillSkillRelations.csv", """
                originalSkillUri,relationType,relatedSkillUri
                urn:test:a,essential,urn:test:b
                urn:test:b,optional,urn:test:a
                """);
        write(folder, "broaderRelationsSkillPillar.csv", """
                conceptUri,broaderUri
                urn:test:a,urn:test:group
                """);
        return folder;
    }

    public static void write(Path folder, String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
