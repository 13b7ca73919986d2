package io.github.careergraph.person;

/** What the caller is to a person, from nearest to farthest. */
enum Relation {
    SELF,
    CONNECTED,
    SAME_ORGANISATION,
    /** Of another organisation, or not asked yet: sees nothing. */
    STRANGER;

    boolean sees(Audience audience) {
        return switch (this) {
            case SELF -> true;
            case CONNECTED -> audience != Audience.ME;
            case SAME_ORGANISATION -> audience == Audience.ORGANISATION || audience == Audience.EVERYONE;
            case STRANGER -> false;
        };
    }
}
