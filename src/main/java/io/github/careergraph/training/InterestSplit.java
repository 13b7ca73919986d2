package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.careergraph.interest.Signal;
import io.github.careergraph.training.BehaviourLog.Deed;
import io.github.careergraph.training.BehaviourLog.Somebody;

/**
 * Who is learned from, who says when to stop, and who is measured on: nobody is in two of these. Some items are new as well:
 * whatever anybody did with them is kept from training.
 *
 * @param isNew of each item whether it is new
 */
record InterestSplit(boolean[] isNew, List<Somebody> train, List<Question> validation, List<Question> test) {

    private static final double NEW = 0.1;
    private static final double TRAIN = 0.7;
    private static final double VALIDATION = 0.1;
    /** The share of what somebody liked that is told; the rest is asked for. */
    private static final double TOLD = 0.6;

    /**
     * What is told of somebody, and what came later.
     *
     * @param day when it is asked
     * @param told deeds before then, with items that are not new
     * @param met items that are not to be found again: they were followed or dismissed
     * @param later items that are not new and were liked then for the first time
     * @param laterNew new items that were liked
     */
    record Question(Somebody somebody, double day, List<Deed> told, int[] met, int[] later, int[] laterNew) {}

    static InterestSplit of(BehaviourLog data, long seed) {
        Random random = new Random(seed);
        List<Integer> items =
                new ArrayList<>(IntStream.range(0, data.items().size()).boxed().toList());
        Collections.shuffle(items, random);
        boolean[] isNew = new boolean[items.size()];
        items.subList(0, (int) (NEW * items.size())).forEach(item -> isNew[item] = true);
        List<Somebody> people = new ArrayList<>(data.people());
        Collections.shuffle(people, random);
        int train = (int) (TRAIN * people.size());
        int validation = (int) ((TRAIN + VALIDATION) * people.size());
        return new InterestSplit(
                isNew,
                people.subList(0, train).stream()
                        .map(somebody -> known(somebody, isNew))
                        .toList(),
                questions(people.subList(train, validation), isNew),
                questions(people.subList(validation, people.size()), isNew));
    }

    private static Somebody known(Somebody somebody, boolean... isNew) {
        return new Somebody(
                somebody.id(),
                without(somebody.declared(), isNew),
                without(somebody.goal(), isNew),
                somebody.deeds().stream().filter(deed -> !isNew[deed.item()]).toList());
    }

    private static int[] without(int[] items, boolean... isNew) {
        return IntStream.of(items).filter(item -> !isNew[item]).toArray();
    }

    private static List<Question> questions(List<Somebody> people, boolean... isNew) {
        List<Question> questions = new ArrayList<>();
        for (Somebody somebody : people) {
            Question question = question(somebody, isNew);
            if (question.later().length > 0 && !question.told().isEmpty()) {
                questions.add(question);
            }
        }
        return questions;
    }

    private static Question question(Somebody whole, boolean... isNew) {
        Somebody somebody = known(whole, isNew);
        List<Deed> first = firstLikings(somebody.deeds());
        int asked = (int) Math.ceil(TOLD * first.size());
        double day = asked < first.size() ? first.get(asked).day() : Double.MAX_VALUE;
        List<Deed> told =
                somebody.deeds().stream().filter(deed -> deed.day() < day).toList();
        int[] met = told.stream()
                .filter(deed -> deed.signal() != Signal.VIEW)
                .mapToInt(Deed::item)
                .distinct()
                .toArray();
        Set<Integer> gone = new HashSet<>(IntStream.of(met).boxed().toList());
        int[] later = first.stream()
                .filter(deed -> deed.day() >= day && !gone.contains(deed.item()))
                .mapToInt(Deed::item)
                .toArray();
        int[] laterNew = firstLikings(whole.deeds()).stream()
                .mapToInt(Deed::item)
                .filter(item -> isNew[item])
                .toArray();
        return new Question(somebody, day, told, met, later, laterNew);
    }

    /** The first deed with each item that says that it is liked. */
    static List<Deed> firstLikings(List<Deed> deeds) {
        Set<Integer> liked = new HashSet<>();
        return deeds.stream()
                .filter(deed -> deed.signal().isLiking() && liked.add(deed.item()))
                .toList();
    }
}
