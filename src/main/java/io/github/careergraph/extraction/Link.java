package io.github.careergraph.extraction;

/**
 * What a mention may mean.
 *
 * @param skill the key of a skill, or null where it is known to be none
 * @param confidence how sure that is, 0 to 1
 */
record Link(Long skill, double confidence) {

    static final Link NONE = new Link(null, 1);

    Link surer(Link other) {
        return other.confidence > confidence ? other : this;
    }
}
