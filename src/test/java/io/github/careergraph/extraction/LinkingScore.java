package io.github.careergraph.extraction;

import java.util.List;
import java.util.Locale;

/**
 * How well mentions were linked.
 *
 * @param accuracy accuracy@1: the part of all mentions whose answer is right, where none is an answer too
 * @param recall the part of the mentions that mean a skill for which it was found
 * @param precision the part of the links made that are right
 */
record LinkingScore(int mentions, double accuracy, double recall, double precision) {

    /** An example and what was answered. */
    record Answered(LinkingExample example, String slug) {

        boolean isRight() {
            return slug.equals(example.slug());
        }
    }

    static LinkingScore of(List<Answered> answers) {
        double right = answers.stream().filter(Answered::isRight).count();
        List<Answered> meant = answers.stream()
                .filter(answer -> !answer.example().slug().equals(LinkingExample.NIL))
                .toList();
        List<Answered> linked = answers.stream()
                .filter(answer -> !answer.slug().equals(LinkingExample.NIL))
                .toList();
        return new LinkingScore(
                answers.size(),
                right / answers.size(),
                (double) meant.stream().filter(Answered::isRight).count() / meant.size(),
                (double) linked.stream().filter(Answered::isRight).count() / linked.size());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d mentions: accuracy@1 %.3f, recall %.3f, precision %.3f",
                mentions,
                accuracy,
                recall,
                precision);
    }
}
