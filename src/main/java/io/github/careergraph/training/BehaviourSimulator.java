package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import io.github.careergraph.interest.Signal;
import io.github.careergraph.training.BehaviourLog.Deed;
import io.github.careergraph.training.BehaviourLog.Somebody;

/**
 * Makes up what people do with what they are shown. What draws them is drawn from the shape of the taxonomy, that is which
 * skills stand under which, and by chance; no text is read, so that a model that reads texts finds in them only what the
 * taxonomy put there. In this order, all of it from one seed:
 *
 * <ol>
 *   <li>Each field, each heading in it and each item gets a point in 16 dimensions: an item's is 0.6 of its field's, 0.7 of
 *       its heading's and 0.45 of its own; a resource's is the mean of the skills that it teaches, and something of its own.
 *   <li>Each item gets an attraction that has nothing to do with taste, log-normal: few are liked by many.
 *   <li>Each person likes one to three headings, unequally, and names none to three interests, of which one in five is
 *       chosen blindly; half of the people aim at some skills of what they like. For three in ten the taste drifts: at
 *       some time one liking is replaced by another.
 *   <li>In sessions over half a year each person is shown lists of twenty: half by attraction, a quarter of what the person
 *       likes or named, as a service that already recommends would, a quarter blindly. The place n from the top is looked at
 *       with probability 0.9^n, so that what stands low is not seen, whatever it is.
 *   <li>What is looked at is followed with the probability {@code σ(4·taste + 0.5·attraction − 2.6)}, or in three of a
 *       hundred cases blindly. What is followed may be saved, shared, commented on or done, the likelier the more it is
 *       liked; what is not and is disliked may be dismissed. Nothing is shown again to who followed or dismissed it.
 * </ol>
 */
final class BehaviourSimulator {

    private static final int DIMENSIONS = 16;
    private static final int SHOWN = 20;
    private static final double DAYS = 180;
    /** 2026-01-01. */
    private static final double FIRST_DAY = 20_454;

    private static final double SEEN = 0.9;
    private static final double BLIND = 0.03;

    private final List<SimulatedItem> items;
    private final Random random;
    private final double[][] points;
    private final double[] attraction;
    private final double[] attractionUpTo;
    private final List<List<Integer>> headings;

    BehaviourSimulator(List<SimulatedItem> items, long seed) {
        this.items = items;
        this.random = new Random(seed);
        this.points = points();
        this.attraction = new double[items.size()];
        this.attractionUpTo = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < attraction.length; i++) {
            attraction[i] = random.nextGaussian();
            sum += Math.exp(attraction[i]);
            attractionUpTo[i] = sum;
        }
        Map<String, List<Integer>> byHeading = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            byHeading
                    .computeIfAbsent(items.get(i).heading(), heading -> new ArrayList<>())
                    .add(i);
        }
        this.headings = byHeading.values().stream()
                .filter(members -> members.size() > 2)
                .toList();
        if (headings.isEmpty()) {
            throw new IllegalArgumentException("the taxonomy has no heading of three skills");
        }
    }

    private double[][] points() {
        Map<String, double[]> fields = new HashMap<>();
        Map<String, double[]> topics = new HashMap<>();
        double[][] all = new double[items.size()][];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            SimulatedItem item = items.get(i);
            places.put(item.id(), i);
            double[] own = gauss();
            if (item.teaches().isEmpty()) {
                double[] field = fields.computeIfAbsent(item.field(), name -> gauss());
                double[] topic = topics.computeIfAbsent(item.heading(), name -> gauss());
                all[i] = unit(sum(sum(scaled(field, 0.6), scaled(topic, 0.7)), scaled(own, 0.45)));
            } else {
                // Skills stand before resources.
                double[] mean = new double[DIMENSIONS];
                for (String skill : item.teaches()) {
                    mean = sum(mean, all[places.get(skill)]);
                }
                all[i] = unit(sum(scaled(unit(mean), 0.9), scaled(unit(own), 0.4)));
            }
        }
        return all;
    }

    /** The next person. */
    Somebody somebody(int number) {
        List<Double> shares = new ArrayList<>();
        List<Integer> likes = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            likes.add(random.nextInt(headings.size()));
            shares.add(0.3 + random.nextDouble());
        }
        double[] taste = taste(likes, shares);
        int[] declared = declared(likes);
        int[] goal = random.nextBoolean() ? goal(likes) : new int[0];
        double drift =
                random.nextDouble() < 0.3 ? FIRST_DAY + DAYS * (0.3 + 0.5 * random.nextDouble()) : Double.MAX_VALUE;
        double[] later = taste;
        if (drift < Double.MAX_VALUE) {
            List<Integer> others = new ArrayList<>(likes);
            others.set(random.nextInt(many), random.nextInt(headings.size()));
            later = taste(others, shares);
        }
        int sessions = Math.clamp(Math.round(Math.exp(1.6 + 0.7 * random.nextGaussian())), 2, 40);
        double[] days =
                random.doubles(sessions, FIRST_DAY, FIRST_DAY + DAYS).sorted().toArray();
        List<Deed> deeds = new ArrayList<>();
        Set<Integer> gone = new HashSet<>();
        for (double day : days) {
            session(day, day < drift ? taste : later, likes, declared, gone, deeds);
        }
        // A session may begin while another goes on.
        deeds.sort(Comparator.comparingDouble(Deed::day));
        return new Somebody("p" + number, declared, goal, deeds);
    }

    private double[] taste(List<Integer> likes, List<Double> shares) {
        double[] taste = new double[DIMENSIONS];
        for (int i = 0; i < likes.size(); i++) {
            double[] centre = new double[DIMENSIONS];
            for (int item : headings.get(likes.get(i))) {
                centre = sum(centre, points[item]);
            }
            taste = sum(taste, scaled(unit(centre), shares.get(i)));
        }
        return unit(taste);
    }

    private int[] declared(List<Integer> likes) {
        int[] declared = new int[random.nextInt(4)];
        for (int i = 0; i < declared.length; i++) {
            declared[i] = random.nextDouble() < 0.2 ? skillAnywhere() : memberOf(likes);
        }
        return Arrays.stream(declared).distinct().toArray();
    }

    private int[] goal(List<Integer> likes) {
        int[] goal = new int[6];
        for (int i = 0; i < goal.length; i++) {
            goal[i] = i < 3 ? memberOf(likes) : skillAnywhere();
        }
        return Arrays.stream(goal).distinct().toArray();
    }

    private int memberOf(List<Integer> likes) {
        List<Integer> heading = headings.get(likes.get(random.nextInt(likes.size())));
        return heading.get(random.nextInt(heading.size()));
    }

    private int skillAnywhere() {
        int item = random.nextInt(items.size());
        while (!items.get(item).teaches().isEmpty()) {
            item = random.nextInt(items.size());
        }
        return item;
    }

    private void session(
            double day, double[] taste, List<Integer> likes, int[] declared, Set<Integer> gone, List<Deed> deeds) {
        Set<Integer> shown = new HashSet<>();
        for (int place = 0; place < SHOWN; place++) {
            int item = shown(likes, declared);
            double at = day + place * 0.0005;
            if (random.nextDouble() > Math.pow(SEEN, place) || gone.contains(item) || !shown.add(item)) {
                continue;
            }
            double liked = product(taste, points[item]);
            boolean followed = random.nextDouble() < BLIND
                    ? random.nextBoolean()
                    : random.nextDouble() < chance(4 * liked + 0.5 * attraction[item] - 2.6);
            if (followed) {
                gone.add(item);
                deeds.add(new Deed(item, Signal.CLICK, at));
                further(item, liked, at, deeds);
            } else if (liked < -0.1 && random.nextDouble() < 0.08) {
                gone.add(item);
                deeds.add(new Deed(item, Signal.DISMISS, at));
            } else if (random.nextDouble() < 0.3) {
                deeds.add(new Deed(item, Signal.VIEW, at));
            }
        }
    }

    private void further(int item, double liked, double at, List<Deed> deeds) {
        Map<Signal, Double> ways = new TreeMap<>(Comparator.comparing(Enum::ordinal));
        ways.put(Signal.SAVE, chance(4 * liked - 2.2));
        ways.put(Signal.SHARE, chance(4 * liked - 4.5));
        ways.put(Signal.COMMENT, chance(4 * liked - 5));
        ways.put(Signal.COMPLETE, chance(4 * liked - 4));
        ways.forEach((signal, likely) -> {
            if (random.nextDouble() < likely) {
                deeds.add(new Deed(item, signal, at + 0.0001 * (signal.ordinal() + 1)));
            }
        });
    }

    private int shown(List<Integer> likes, int[] declared) {
        double way = random.nextDouble();
        if (way < 0.5) {
            double drawn = random.nextDouble() * attractionUpTo[attractionUpTo.length - 1];
            int found = Arrays.binarySearch(attractionUpTo, drawn);
            return Math.min(found < 0 ? -found - 1 : found, items.size() - 1);
        }
        if (way < 0.75) {
            if (declared.length > 0 && random.nextBoolean()) {
                String heading =
                        items.get(declared[random.nextInt(declared.length)]).heading();
                List<Integer> like = headings.stream()
                        .filter(members ->
                                items.get(members.getFirst()).heading().equals(heading))
                        .findFirst()
                        .orElse(headings.getFirst());
                return like.get(random.nextInt(like.size()));
            }
            return memberOf(likes);
        }
        return random.nextInt(items.size());
    }

    private double[] gauss() {
        double[] point = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            point[i] = random.nextGaussian() / Math.sqrt(DIMENSIONS);
        }
        return point;
    }

    private static double chance(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double[] sum(double[] some, double[] others) {
        double[] sum = some.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += others[i];
        }
        return sum;
    }

    private static double[] scaled(double[] point, double factor) {
        return Arrays.stream(point).map(value -> value * factor).toArray();
    }

    private static double[] unit(double[] point) {
        return scaled(point, 1 / Math.sqrt(product(point, point)));
    }

    private static double product(double[] some, double[] others) {
        double product = 0;
        for (int i = 0; i < some.length; i++) {
            product += some[i] * others[i];
        }
        return product;
    }
}
