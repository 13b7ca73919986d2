package io.github.careergraph.interest;

import java.util.List;

/** The item side of the interest model; safe for many threads. */
public interface ItemTower {

    /**
     * One vector for each item, in their order.
     *
     * @throws InterestUnavailableException when no answer can be given now; asking again later may succeed
     */
    PlacedItems place(List<ItemText> items);
}
