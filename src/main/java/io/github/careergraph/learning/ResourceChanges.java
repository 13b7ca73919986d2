package io.github.careergraph.learning;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.LanguageTag;
import io.github.careergraph.identity.Caller;
import io.github.careergraph.identity.Role;
import io.github.careergraph.skill.SkillReferences;

/** Changes learning resources as curators want them. */
@ApplicationScoped
@Transactional
class ResourceChanges {

    private final Session session;
    private final Caller caller;
    private final SkillReferences skills;
    private final Clock clock;

    @Inject
    ResourceChanges(Session session, Caller caller, SkillReferences skills, Clock clock) {
        this.session = session;
        this.caller = caller;
        this.skills = skills;
        this.clock = clock;
    }

    LearningResource save(ResourceEntryInput input) {
        caller.require(Role.CURATOR);
        LearningResource resource = LearningResource.find("slug", InputRules.slug("input.slug", input.slug))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        boolean isNew = resource == null;
        if (isNew) {
            resource = begin(input);
        } else {
            InputRules.version(input.version, resource.version);
        }
        fill(resource, input);
        refuseKnownAddress(resource);
        if (isNew) {
            resource.persist();
        }
        session.flush();
        edges(resource.key, input);
        session.refresh(resource);
        return resource;
    }

    private static LearningResource begin(ResourceEntryInput input) {
        if (input.version != null) {
            throw CareerGraphException.notFound("input.slug", "There is no learning resource " + input.slug + ".");
        }
        needed("input.title", input.title);
        needed("input.provider", input.provider);
        needed("input.url", input.url);
        needed("input.kind", input.kind);
        needed("input.hours", input.hours);
        needed("input.cost", input.cost);
        LearningResource resource = new LearningResource();
        resource.slug = input.slug;
        resource.language = "en";
        return resource;
    }

    private static void needed(String field, Object value) {
        if (value == null) {
            throw CareerGraphException.invalidInput(field, "A new learning resource needs this.");
        }
    }

    private void fill(LearningResource resource, ResourceEntryInput input) {
        if (input.title != null) {
            resource.title = InputRules.text("input.title", input.title, 300);
        }
        if (input.provider != null) {
            resource.provider = InputRules.text("input.provider", input.provider, 200);
        }
        if (input.url != null) {
            resource.url = InputRules.url("input.url", InputRules.text("input.url", input.url, 2_000));
        }
        if (input.kind != null) {
            resource.kind = input.kind;
        }
        if (input.language != null) {
            resource.language = LanguageTag.checked("input.language", input.language);
        }
        if (input.hours != null) {
            resource.hours = (float) InputRules.hours("input.hours", input.hours);
        }
        if (input.cost != null) {
            resource.cost = input.cost;
        }
        if (input.description != null) {
            resource.description = InputRules.optionalText("input.description", input.description, 8_000);
        }
        resource.curated = true;
        resource.updatedAt = clock.instant();
    }

    private void refuseKnownAddress(LearningResource resource) {
        boolean known = session.createNativeQuery(
                        "select exists (select 1 from learning_resource where url = :url and slug <> :slug)",
                        Boolean.class)
                .setParameter("url", resource.url)
                .setParameter("slug", resource.slug)
                .getSingleResult();
        if (known) {
            throw CareerGraphException.conflict("Another learning resource has this address.");
        }
    }

    private void edges(long resource, ResourceEntryInput input) {
        if (input.teaches != null) {
            replace(
                    resource,
                    "input.teaches",
                    input.teaches,
                    "resource_teaches",
                    "from_level, to_level",
                    "s.low, s.high");
        }
        if (input.requires != null) {
            replace(resource, "input.requires", input.requires, "resource_requires", "level", "s.high");
        }
    }

    private void replace(
            long resource, String field, List<ResourceLevelInput> levels, String table, String columns, String values) {
        InputRules.atMost(field, levels, 50);
        for (int i = 0; i < levels.size(); i++) {
            InputRules.within(field + "[" + i + "].level", levels.get(i).level, 1, 5);
            InputRules.within(field + "[" + i + "].fromLevel", levels.get(i).fromLevel, 0, levels.get(i).level - 1);
        }
        List<Long> keys =
                skills.keys(levels.stream().map(level -> level.skill).toList(), i -> field + "[" + i + "].skill");
        session.createNativeMutationQuery("delete from " + table + " where resource_id = :resource")
                .setParameter("resource", resource)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into " + table + " (resource_id, skill_id, " + columns + ") select :resource, s.id, "
                                + values + " from unnest(:skills, :lows, :highs) as s (id, low, high)")
                .setParameter("resource", resource)
                .setParameter("skills", keys.toArray(Long[]::new))
                .setParameter(
                        "lows", levels.stream().map(level -> level.fromLevel).toArray(Integer[]::new))
                .setParameter("highs", levels.stream().map(level -> level.level).toArray(Integer[]::new))
                .executeUpdate();
    }
}
