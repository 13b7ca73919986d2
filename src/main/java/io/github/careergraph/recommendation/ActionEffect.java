package io.github.careergraph.recommendation;

/** The evidence that an action leaves, on cautious assumptions. */
public sealed interface ActionEffect {

    /** @param audience readers, attendees or stars to expect */
    record OfActivity(String kind, long audience) implements ActionEffect {}

    record OfProject(boolean leads, boolean manages, int teams, int members) implements ActionEffect {}

    /** @param enough connections of this kind beyond which more are not recommended */
    record OfConnections(String kind, int count, int enough) implements ActionEffect {}

    /** Endorsements of the action's skill, for those who have fewer yet. */
    record OfEndorsements(int count) implements ActionEffect {}
}
