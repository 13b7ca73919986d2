package io.github.careergraph.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Chooses the people who together cover needed skills best. A team covers a skill as well as its best member does;
 * what it covers is the sum over the skills. That is a monotone submodular function of the team, for which taking
 * the person who adds most, again and again, reaches at least 1 − 1/e of the best (Nemhauser, Wolsey and Fisher,
 * "An analysis of approximations for maximizing submodular set functions", 1978). From that start a branch and
 * bound search finds the best team, as long as its budget lasts: what a team can still gain is at most the sum of
 * what its best candidates would each add alone. Of teams that cover as much the smaller is better, and of equally
 * small ones that whose members come from more of the organisation's teams.
 */
final class TeamCover {

    /** Shares of a needed level are counted in sixtieths, which is exact for all levels from 1 to 5. */
    static final int WHOLE = 60;

    /** Above this, comparing every two candidates costs more than it saves. */
    private static final int MOST_COMPARED = 1_500;

    /** Steps of the search; on one core about a tenth of a second. */
    private static final long BUDGET = 20_000_000;

    /** What each further team of the organisation is worth: 1, so that 20 of them make up for no member. */
    private static final int MEMBER = 32;

    /** What a sixtieth of a skill is worth: more than 20 members cost, so that nobody is in it for nothing. */
    private static final int GAIN = 32 * MEMBER;

    /**
     * Somebody who may be in the team.
     *
     * @param shares how much of each needed level the person has, 0 to {@link #WHOLE}
     * @param team of the organisation that the person belongs to; null when that is not known
     */
    record Candidate(long person, int[] shares, String team) {

        Candidate(long person, int[] shares) {
            this(person, shares, null);
        }

        static int share(int level, int needed) {
            return Math.min(level, needed) * WHOLE / needed;
        }
    }

    /**
     * The team found.
     *
     * @param covered the sum over the skills of the best share of a member
     * @param exact whether it is certain that no team of at most this size covers more
     */
    record Team(List<Candidate> members, int covered, boolean exact) {

        /** How many teams of the organisation its members are known to come from. */
        int spread() {
            return (int) members.stream()
                    .map(Candidate::team)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }
    }

    private final int size;
    private long budget;
    private List<Candidate> best = List.of();
    private int bestWorth;

    private TeamCover(int size, long budget) {
        this.size = size;
        this.budget = budget;
    }

    /** The best team of at most {@code size} of the candidates, 1 to 20. */
    static Team best(List<Candidate> candidates, int needs, int size) {
        return best(candidates, needs, size, BUDGET);
    }

    static Team best(List<Candidate> candidates, int needs, int size, long budget) {
        TeamCover search = new TeamCover(size, budget);
        List<Candidate> useful = undominated(candidates);
        search.greedy(useful, new int[needs]);
        search.branch(useful, new int[needs], new ArrayList<>(), 0);
        int[] covered = new int[needs];
        search.best.forEach(member -> cover(covered, member));
        int sum = 0;
        for (int share : covered) {
            sum += share;
        }
        return new Team(List.copyOf(search.best), sum, search.budget > 0);
    }

    private void greedy(List<Candidate> candidates, int[] covered) {
        List<Candidate> team = new ArrayList<>();
        int worth = 0;
        while (team.size() < size) {
            Candidate most = null;
            int gained = 0;
            for (Candidate candidate : candidates) {
                int gain = worth(candidate, covered, team);
                if (gain > gained) {
                    gained = gain;
                    most = candidate;
                }
            }
            if (most == null) {
                break;
            }
            team.add(most);
            worth += gained;
            cover(covered, most);
        }
        best = team;
        bestWorth = worth;
    }

    private record Gain(Candidate candidate, int worth) {}

    private void branch(List<Candidate> candidates, int[] covered, List<Candidate> team, int worth) {
        if (worth > bestWorth) {
            bestWorth = worth;
            best = List.copyOf(team);
        }
        int free = size - team.size();
        if (free == 0 || budget <= 0) {
            return;
        }
        budget -= (long) candidates.size() * covered.length;
        List<Gain> gains = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int gain = worth(candidate, covered, team);
            if (gain > 0) {
                gains.add(new Gain(candidate, gain));
            }
        }
        gains.sort(Comparator.comparingInt(Gain::worth).reversed());
        for (int i = 0; i < gains.size(); i++) {
            int bound = worth;
            for (int j = i; j < Math.min(gains.size(), i + free); j++) {
                bound += gains.get(j).worth();
            }
            if (bound <= bestWorth) {
                return;
            }
            Candidate next = gains.get(i).candidate();
            int[] coveredThen = covered.clone();
            cover(coveredThen, next);
            team.add(next);
            branch(
                    gains.subList(i + 1, gains.size()).stream()
                            .map(Gain::candidate)
                            .toList(),
                    coveredThen,
                    team,
                    worth + gains.get(i).worth());
            team.removeLast();
        }
    }

    /** What a team becomes worth more with a candidate; not above 0 where nothing more is covered. */
    private static int worth(Candidate candidate, int[] covered, List<Candidate> team) {
        boolean spreads =
                candidate.team != null && team.stream().noneMatch(member -> candidate.team.equals(member.team));
        return gain(candidate, covered) * GAIN - MEMBER + (spreads ? 1 : 0);
    }

    private static int gain(Candidate candidate, int[] covered) {
        int gain = 0;
        for (int i = 0; i < covered.length; i++) {
            gain += Math.max(0, candidate.shares[i] - covered[i]);
        }
        return gain;
    }

    private static void cover(int[] covered, Candidate member) {
        for (int i = 0; i < covered.length; i++) {
            covered[i] = Math.max(covered[i], member.shares[i]);
        }
    }

    /** Without those whom somebody else of the same team equals or surpasses in every skill: a best team never
     * needs them. */
    private static List<Candidate> undominated(List<Candidate> candidates) {
        if (candidates.size() > MOST_COMPARED) {
            return candidates;
        }
        List<Candidate> kept = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            boolean dominated = false;
            for (int j = 0; j < candidates.size() && !dominated; j++) {
                String team = candidates.get(i).team;
                dominated = j != i
                        && (team == null || team.equals(candidates.get(j).team))
                        && gain(candidates.get(i), candidates.get(j).shares) == 0
                        && (j < i || gain(candidates.get(j), candidates.get(i).shares) > 0);
            }
            if (!dominated) {
                kept.add(candidates.get(i));
            }
        }
        return kept;
    }
}
