package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags of one label scheme and which may follow which. Understands O, B-, I- and the wider prefixes of BMES, BIOES
 * and BILOU; a set without any B- is read as IO, where I- may begin a span.
 */
public final class TagSet {

    private enum Prefix {
        OUTSIDE,
        BEGIN,
        INSIDE,
        END,
        SINGLE
    }

    private final List<String> tags;
    private final Prefix[] prefixes;
    private final String[] labels;
    private final boolean insideMayBegin;
    private final boolean endsAreMarked;

    public TagSet(List<String> tags) {
        this.tags = List.copyOf(tags);
        prefixes = tags.stream().map(TagSet::prefix).toArray(Prefix[]::new);
        labels = tags.stream().map(TagSet::label).toArray(String[]::new);
        insideMayBegin = tags.stream().noneMatch(tag -> prefix(tag) == Prefix.BEGIN);
        endsAreMarked = tags.stream().anyMatch(tag -> prefix(tag) == Prefix.END);
    }

    /** The BIO tags of some labels: O first, then B- and I- of each label in turn. */
    public static TagSet bio(List<String> labels) {
        List<String> tags = new ArrayList<>(List.of("O"));
        labels.forEach(label -> tags.addAll(List.of("B-" + label, "I-" + label)));
        return new TagSet(tags);
    }

    public int size() {
        return tags.size();
    }

    public List<String> tags() {
        return tags;
    }

    /** The label of a tag, or null for O. */
    public String label(int tag) {
        return labels[tag];
    }

    public boolean mayStart(int tag) {
        return switch (prefixes[tag]) {
            case OUTSIDE, BEGIN, SINGLE -> true;
            case INSIDE, END -> insideMayBegin;
        };
    }

    public boolean mayEnd(int tag) {
        return !isOpen(tag);
    }

    public boolean mayFollow(int previous, int tag) {
        return continues(previous, tag) || (mayStart(tag) && !isOpen(previous));
    }

    /** Whether the tag belongs to the same span as the one before it. */
    public boolean continues(int previous, int tag) {
        boolean joins = prefixes[tag] == Prefix.INSIDE || prefixes[tag] == Prefix.END;
        boolean joinable = prefixes[previous] == Prefix.BEGIN || prefixes[previous] == Prefix.INSIDE;
        return joins && joinable && labels[tag].equals(labels[previous]);
    }

    /** With marked ends, B and I promise that more of the span follows. */
    private boolean isOpen(int tag) {
        return endsAreMarked && (prefixes[tag] == Prefix.BEGIN || prefixes[tag] == Prefix.INSIDE);
    }

    private static Prefix prefix(String tag) {
        if (label(tag) == null) {
            return Prefix.OUTSIDE;
        }
        return switch (tag.charAt(0)) {
            case 'B' -> Prefix.BEGIN;
            case 'I', 'M' -> Prefix.INSIDE;
            case 'E', 'L' -> Prefix.END;
            case 'S', 'U' -> Prefix.SINGLE;
            default -> throw new IllegalArgumentException("Not a tag of BIO, BMES, BIOES or BILOU: " + tag);
        };
    }

    private static String label(String tag) {
        if (tag.equals("O")) {
            return null;
        }
        if (tag.length() < 3 || (tag.charAt(1) != '-' && tag.charAt(1) != '_')) {
            throw new IllegalArgumentException("Not a tag of BIO, BMES, BIOES or BILOU: " + tag);
        }
        return tag.substring(2);
    }
}
