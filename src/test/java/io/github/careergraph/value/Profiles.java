package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Profiles for tests, plausible and extreme. */
public final class Profiles {

    public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final String[] ACTIVITIES = {"POST", "TALK", "PAPER", "MENTORING", "WORKSHOP", "CERTIFICATE", "BOOK"
    };
    private static final String[] CONNECTIONS = {"COLLEAGUE", "MENTOR", "MENTEE", "COMMUNITY"};
    private static final String[] CLUSTERS = {"Cloud", "Data", "Web", "Security", "Management"};

    private Profiles() {}

    public static SkillEvidence skill(String slug, int level) {
        return new SkillEvidence(slug, slug, slug, level, TODAY, 0.6, 0.5, 48, null);
    }

    public static SkillEvidence skill(String slug, int level, String cluster) {
        return new SkillEvidence(slug, slug, slug, level, TODAY, 0.6, 0.5, 48, cluster);
    }

    public static ActivityEvidence activity(String kind, String title, LocalDate date, long audience) {
        return new ActivityEvidence(title, kind, title, date, audience, 1);
    }

    public static ProfileEvidence of(SkillEvidence... skills) {
        return new ProfileEvidence(TODAY, List.of(skills), List.of(), List.of(), List.of(), List.of());
    }

    public static ProfileEvidence of(ActivityEvidence... activities) {
        return new ProfileEvidence(TODAY, List.of(), List.of(activities), List.of(), List.of(), List.of());
    }

    /** Up to so many things of each sort, with the extremes of every number. */
    public static Arbitrary<ProfileEvidence> arbitrary(int most) {
        return Arbitraries.longs().map(seed -> random(new Random(seed), most));
    }

    public static ProfileEvidence random(Random random, int most) {
        List<SkillEvidence> skills = new ArrayList<>();
        List<EndorsementEvidence> endorsements = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            String slug = "skill-" + i;
            skills.add(skill(random, slug));
            if (random.nextBoolean()) {
                endorsements.add(new EndorsementEvidence(slug, slug, random.nextInt(50), random.nextDouble(3)));
            }
        }
        List<ActivityEvidence> activities = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            activities.add(activity(random, "activity-" + i));
        }
        List<ProjectEvidence> projects = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            projects.add(project(random, "project-" + i));
        }
        List<ConnectionEvidence> connections = new ArrayList<>();
        for (String kind : CONNECTIONS) {
            if (random.nextBoolean()) {
                connections.add(new ConnectionEvidence(kind, extreme(random, 300), random.nextDouble(3)));
            }
        }
        return new ProfileEvidence(TODAY, skills, activities, projects, connections, endorsements);
    }

    public static SkillEvidence skill(Random random, String slug) {
        return new SkillEvidence(
                slug,
                slug,
                slug,
                1 + random.nextInt(5),
                date(random),
                random.nextInt(5) == 0 ? 0 : random.nextDouble(),
                random.nextDouble(),
                1 + random.nextInt(200),
                CLUSTERS[random.nextInt(CLUSTERS.length)]);
    }

    public static ActivityEvidence activity(Random random, String title) {
        String kind = ACTIVITIES[random.nextInt(ACTIVITIES.length)];
        long audience = random.nextInt(10) == 0 ? Long.MAX_VALUE : random.nextInt(100_000);
        return new ActivityEvidence(title, kind, title, date(random), audience, random.nextDouble());
    }

    public static ProjectEvidence project(Random random, String name) {
        LocalDate from = date(random);
        LocalDate to = from == null || random.nextBoolean() ? null : from.plusDays(random.nextInt(3000));
        return new ProjectEvidence(
                name,
                name,
                random.nextBoolean(),
                random.nextBoolean(),
                from,
                to,
                1 + random.nextInt(20),
                1 + extreme(random, 500),
                random.nextDouble());
    }

    private static int extreme(Random random, int usual) {
        return random.nextInt(20) == 0 ? 999_999_998 : random.nextInt(usual);
    }

    private static LocalDate date(Random random) {
        return random.nextInt(10) == 0 ? null : TODAY.minusDays(random.nextInt(20_000));
    }
}
