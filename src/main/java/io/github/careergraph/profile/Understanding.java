package io.github.careergraph.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is proposed from a CV, by kind and place. */
final class Understanding {

    /** More would not be read by anybody. */
    private static final int MOST = 500;

    private Understanding() {}

    static List<Proposal> of(Cv cv) {
        List<Proposal> proposals = new ArrayList<>(new CareerProposals(cv).all());
        proposals.addAll(new SkillProposals(cv).all());
        proposals.addAll(new WorkProposals(cv).all());
        proposals.sort(Comparator.comparing(Proposal::kind).thenComparingInt(Proposal::start));
        return proposals.size() > MOST ? proposals.subList(0, MOST) : proposals;
    }
}
