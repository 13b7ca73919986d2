package io.github.careergraph.extraction;

/**
 * An entity and the node of the taxonomy that it means.
 *
 * @param node the key of an occupation where the entity is one, of a skill where it names one, or null
 */
public record Mention(Entity entity, Long node) {

    public boolean isSkill() {
        return switch (entity.type()) {
            case SKILL, KNOWLEDGE, TOOL, LANGUAGE -> true;
            default -> false;
        };
    }

    public boolean isOccupation() {
        return entity.type() == EntityType.OCCUPATION;
    }
}
