package io.github.careergraph.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a sequence of tags is taken for spans. seqeval has the same two ways, and they differ on sloppy sequences. */
enum TagReading {
    /** seqeval's default, after the CoNLL shared tasks: a span begins wherever the label changes. */
    LENIENT {
        @Override
        boolean begins(Tag before, Tag tag) {
            if (tag.isOutside()) {
                return false;
            }
            return tag.prefix() == 'B'
                    || tag.prefix() == 'S'
                    || before.isOutside()
                    || before.marksEnd()
                    || !before.label().equals(tag.label());
        }

        @Override
        boolean counts(Tag last) {
            return true;
        }
    },
    /** seqeval's strict mode with IOB2, or with IOBES where ends are marked: what is not well-formed is no span. */
    STRICT {
        @Override
        boolean begins(Tag before, Tag tag) {
            return tag.prefix() == 'B' || tag.prefix() == 'S';
        }

        @Override
        boolean counts(Tag last) {
            return last.marksEnd();
        }
    };

    /** A span over tokens. */
    record Chunk(String label, int from, int to) {}

    abstract boolean begins(Tag before, Tag tag);

    /** Where ends are marked: whether a span may end in such a tag. */
    abstract boolean counts(Tag last);

    /** @param endsMarked whether the form of the tags is one that marks ends, as BMES */
    List<Chunk> chunks(List<Tag> tags, boolean endsMarked) {
        List<Chunk> chunks = new ArrayList<>();
        int from = -1;
        for (int index = 0; index <= tags.size(); index++) {
            Tag tag = index < tags.size() ? tags.get(index) : Tag.OUTSIDE;
            Tag before = index == 0 ? Tag.OUTSIDE : tags.get(index - 1);
            boolean begins = begins(before, tag);
            if (from >= 0 && (begins || !continues(before, tag))) {
                if (!endsMarked || counts(before)) {
                    chunks.add(new Chunk(before.label(), from, index));
                }
                from = -1;
            }
            from = begins ? index : from;
        }
        return chunks;
    }

    /** What is wrong with a tag of a form that marks ends, such as BMES, after the one before it. */
    static Optional<String> mistake(Tag before, Tag tag) {
        boolean open = before.prefix() == 'B' || before.prefix() == 'I';
        boolean joins = tag.prefix() == 'I' || tag.prefix() == 'E';
        if (open && !(joins && tag.label().equals(before.label()))) {
            return Optional.of("ends a span of " + before.label() + " without a tag of its end before");
        }
        return !open && joins
                ? Optional.of("goes on with a span of " + tag.label() + " that has not begun")
                : Optional.empty();
    }

    private static boolean continues(Tag before, Tag tag) {
        return (tag.prefix() == 'I' || tag.prefix() == 'E')
                && !before.marksEnd()
                && before.label().equals(tag.label());
    }
}
