package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the dictionary and the model found in one text, each thing once. */
final class Merge {

    private Merge() {}

    /**
     * All that the dictionary named, and what the model found beside it. Where both name a skill in the same words,
     * the dictionary knows which one it is and the model that the words are used in that sense, so the surer of the
     * two confidences holds; a longer phrase of the model that no name matches goes beside the names inside it only
     * when it is not a skill itself.
     */
    static List<Mention> of(List<Mention> named, List<Mention> modelled) {
        List<Mention> merged = new ArrayList<>();
        TreeMap<Integer, Mention> skills = new TreeMap<>();
        TreeMap<Integer, Mention> others = new TreeMap<>();
        for (Mention mention : named) {
            (mention.isSkill() ? skills : others).put(mention.entity().start(), mention);
        }
        for (Mention mention : modelled) {
            TreeMap<Integer, Mention> same = mention.isSkill() ? skills : others;
            Mention known = overlapping(same, mention);
            if (known == null) {
                merged.add(mention);
            } else if (mention.isSkill()) {
                same.put(known.entity().start(), surer(known, mention));
            } else if (known.entity().type() != mention.entity().type()) {
                merged.add(mention);
            }
        }
        merged.addAll(skills.values());
        merged.addAll(others.values());
        return merged;
    }

    private static Mention overlapping(TreeMap<Integer, Mention> mentions, Mention mention) {
        var before = mentions.lowerEntry(mention.entity().end());
        return before != null
                        && before.getValue().entity().end() > mention.entity().start()
                ? before.getValue()
                : null;
    }

    private static Mention surer(Mention known, Mention other) {
        Entity entity = known.entity();
        double confidence = Math.max(entity.confidence(), other.entity().confidence());
        return new Mention(
                new Entity(entity.type(), entity.start(), entity.end(), entity.text(), confidence), known.node());
    }
}
