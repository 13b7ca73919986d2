package io.github.careergraph.remote;

import java.util.List;

import io.github.careergraph.interest.InterestUnavailableException;
import io.github.careergraph.interest.PlacedItems;
import io.github.careergraph.interest.UserTower;

/**
 * Where each item of a request lies, in the order of the items, and how the same model makes a person of items.
 *
 * @param model name of what placed them; only vectors of the same model compare
 */
public record InterestsAnswer(String model, UserTower tower, List<float[]> vectors) {

    /** @param each of every item its own answer */
    static InterestsAnswer of(List<PlacedItems> each) {
        PlacedItems first = each.getFirst();
        return new InterestsAnswer(
                first.model(),
                first.tower(),
                each.stream().map(placed -> placed.vectors().getFirst()).toList());
    }

    PlacedItems placed(int items) {
        boolean whole = model != null
                && tower != null
                && vectors != null
                && vectors.size() == items
                && vectors.stream().allMatch(vector -> vector.length == tower.centre().length);
        if (!whole) {
            throw new InterestUnavailableException("The inference pod answered what does not fit the items");
        }
        return new PlacedItems(model, tower, vectors);
    }
}
