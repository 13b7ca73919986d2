package io.github.careergraph.value;

import java.util.List;

/**
 * What one source of evidence contributes: the value minus the value without it. These do not add up to the value,
 * because each further piece of evidence adds less than the last.
 *
 * @param amount in the units of the value, at least 0
 * @param pieces the source's evidence, a piece per dimension that it counts for
 */
public record EvidenceContribution(EvidenceSource source, double amount, List<Evidence> pieces) {

    public EvidenceContribution {
        pieces = List.copyOf(pieces);
    }
}
