package io.github.careergraph.remote;

import java.util.List;

import io.github.careergraph.extraction.ExtractionUnavailableException;
import io.github.careergraph.interest.InterestUnavailableException;
import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.ItemTower;
import io.github.careergraph.interest.PlacedItems;

/** Asks the interest model of an inference pod. */
final class PodItemTower implements ItemTower {

    private final PodApi pod;
    private final PodGuard guard;

    PodItemTower(PodApi pod, PodGuard guard) {
        this.pod = pod;
        this.guard = guard;
    }

    @Override
    public PlacedItems place(List<ItemText> items) {
        InterestsRequest request = new InterestsRequest(items);
        try {
            return guard.call(InterestsAnswer.class, () -> pod.interests(request))
                    .placed(items.size());
        } catch (RefusedByPodException refused) {
            throw new InterestUnavailableException("The inference pod refused items: " + refused.getMessage());
        } catch (ExtractionUnavailableException away) {
            throw new InterestUnavailableException(away.getMessage(), away);
        }
    }
}
