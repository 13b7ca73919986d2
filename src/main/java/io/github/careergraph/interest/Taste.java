package io.github.careergraph.interest;

import java.util.Comparator;
import java.util.List;

/** What somebody likes, as far as their traces tell. */
public final class Taste {

    private final List<Part> parts;
    private final UserTower tower;
    private final double[] vector;

    Taste(List<Part> parts, UserTower tower) {
        this.parts = List.copyOf(parts);
        this.tower = tower;
        this.vector = new double[tower.centre().length];
        for (Part part : parts) {
            float[] item = part.trace().vector();
            for (int i = 0; i < vector.length; i++) {
                vector[i] += part.share() * item[i];
            }
        }
    }

    /** What one trace counts for, below 0 where it pushes away. */
    record Part(Trace trace, double share) {}

    /** What a trace speaks for an item, or against it when below 0. */
    public record Voice(Trace trace, double said) {}

    /** How much an item is liked, as the model learned to rank by; 0 for somebody without traces. */
    public double affinity(float[] item) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * (item[i] - tower.centre()[i]);
        }
        return sum;
    }

    /** The same on a scale from -1 (hardly anything is liked less) over 0 (no more than anything else) to 1. */
    public double leaning(float[] item) {
        return tower.scaled(affinity(item));
    }

    /** Who says most for an item, or against it, the loudest first; together they say the affinity. */
    public List<Voice> voices(float[] item) {
        return parts.stream()
                .map(part ->
                        new Voice(part.trace(), part.share() * said(part.trace().vector(), item)))
                .sorted(Comparator.comparingDouble((Voice voice) -> Math.abs(voice.said()))
                        .reversed()
                        .thenComparing(voice -> voice.trace().item()))
                .toList();
    }

    private double said(float[] trace, float[] item) {
        double sum = 0;
        for (int i = 0; i < trace.length; i++) {
            sum += (double) trace[i] * (item[i] - tower.centre()[i]);
        }
        return sum;
    }
}
