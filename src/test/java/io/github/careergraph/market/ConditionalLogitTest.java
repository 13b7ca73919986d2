package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ConditionalLogitTest {

    private static final double[] TRUE_WEIGHTS = {1.5, -0.7, 0};

    @Test
    void findsTheWeightsThatChoicesWereMadeBy() {
        Random random = new Random(7);
        List<Candidates> occupations = new ArrayList<>();
        for (int occupation = 0; occupation < 3000; occupation++) {
            occupations.add(choice(random));
        }

        double[] weights = ConditionalLogit.weights(occupations);

        for (int signal = 0; signal < TRUE_WEIGHTS.length; signal++) {
            assertThat(weights[signal]).isCloseTo(TRUE_WEIGHTS[signal], within(0.12));
        }
    }

    /** A full Newton step from nothing leads away for good where a signal is almost always nothing and seldom huge. */
    @Test
    void bearsSignalsWithHeavyTails() {
        Random random = new Random(3);
        List<Candidates> occupations = new ArrayList<>();
        for (int occupation = 0; occupation < 200; occupation++) {
            double[][] signals = new double[300][1];
            boolean[] hidden = new boolean[300];
            for (int i = 0; i < 300; i++) {
                hidden[i] = i < 3;
                signals[i][0] = (i < 4 ? 15 : 0) + random.nextGaussian() * 0.1;
            }
            occupations.add(new Candidates(new int[300], signals, hidden));
        }

        assertThat(ConditionalLogit.weights(occupations)[0]).isBetween(0.2, 2.0);
    }

    /** Gumbel noise makes the greatest utility a choice of the logit. */
    private static Candidates choice(Random random) {
        double[][] signals = new double[8][TRUE_WEIGHTS.length];
        boolean[] hidden = new boolean[8];
        int[] skills = new int[8];
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 8; i++) {
            skills[i] = i;
            double utility = -Math.log(-Math.log(random.nextDouble()));
            for (int signal = 0; signal < TRUE_WEIGHTS.length; signal++) {
                signals[i][signal] = random.nextGaussian();
                utility += TRUE_WEIGHTS[signal] * signals[i][signal];
            }
            if (utility > most) {
                most = utility;
                best = i;
            }
        }
        hidden[best] = true;
        return new Candidates(skills, signals, hidden);
    }
}
