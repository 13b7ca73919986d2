package io.github.careergraph.extraction;

/**
 * One mention in a text.
 *
 * @param start offset of its first UTF-16 code unit in the original text
 * @param end offset after its last UTF-16 code unit
 * @param text exactly the characters from start to end
 * @param confidence probability that the mention is real and has this type, from 0 to 1
 */
public record Entity(EntityType type, int start, int end, String text, double confidence) {

    public Entity {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("An entity from " + start + " to " + end + " covers no text");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
        }
    }
}
