package io.github.careergraph.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.careergraph.interest.Signal;
import io.github.careergraph.interest.UserTower;

/** The text that goes with an interest model: what it learned from, how, and what it was measured to do. */
final class InterestCard {

    private InterestCard() {}

    static String of(BehaviourLog data, TrainedInterests model, List<InterestTrial.Table> tables, String command) {
        UserTower tower = model.config().tower();
        StringBuilder card = new StringBuilder();
        card.append("# ").append(model.config().name()).append("\n\n");
        if (data.simulated()) {
            card.append(
                    "**The behaviour that this model learned from, and the one that it was measured on, is simulated: made up\n"
                            + "by `simulate-behaviour`, not observed. The figures say that the model finds what the simulator put there, and\n"
                            + "nothing of how well it foresees what real people like.**\n\n");
        }
        card.append(String.format(
                Locale.ROOT,
                """
                Two towers. An item is the mean of the vectors of its text's words and of parts of its title's (%,d hashed places,
                %d wide) plus a vector of its own, which is left out at random in training so that an item that nobody has met has a
                place by its text. A person is the weighted mean of the items that the person had to do with or names.

                ## How it was made

                    %s

                Number %d of its epochs, chosen by people of the validation part. Parameters are kept as 16-bit floats, and the
                figures below were measured after rounding to them.

                ## What it learned of people

                A dismissal is held at -0.5 or below; all else is learned. A deed counts half after %.0f days; what must be done to lie half way out: %.2f.

                | deed | weight |
                |---|--:|
                %s

                ## Data

                %,d people, %,d items, %,d deeds%s. 70 %% of the people were learned from, 10 %% said when to stop, 20 %% were measured on.
                What anybody did with a tenth of the items was kept from training: these are the new items below, and the model that
                is written is this one.

                ## Figures

                Of each person the deeds before six tenths of what was liked are told, and what was liked later for the first time is
                asked for. In brackets the 95 %% interval of 1,000 bootstrap samples of people. What is served is the model without
                popularity: what a person is drawn to, and not what draws everybody.

                %s
                ## Limits

                English texts mostly; other words have places too, but nothing was learned of them. It knows what was shown and liked,
                and nothing of what was never shown.
                """,
                model.config().buckets(),
                model.config().dimension(),
                command,
                model.bestEpoch(),
                tower.halfLifeDays(),
                tower.prior(),
                Arrays.stream(Signal.values())
                        .map(signal -> String.format(
                                Locale.ROOT,
                                "| %s | %.2f |",
                                signal,
                                tower.weights().get(signal.name())))
                        .collect(Collectors.joining("\n")),
                data.people().size(),
                data.items().size(),
                data.people().stream()
                        .mapToInt(somebody -> somebody.deeds().size())
                        .sum(),
                data.simulated() ? ", all simulated" : "",
                tables.stream().map(InterestTrial.Table::markdown).collect(Collectors.joining("\n"))));
        return card.toString();
    }
}
