package io.github.careergraph.person;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.graphql.PageKey;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;

/** The skills that people have, where that is known from, and what they state of their own. */
@GraphQLApi
@RunOnVirtualThread
public class PersonSkillApi {

    private final PersonSkillQueries queries;
    private final MySkills mine;
    private final SkillLookup taxonomy;
    private final PersonQueries people;
    private final Batches batches;

    @Inject
    PersonSkillApi(
            PersonSkillQueries queries, MySkills mine, SkillLookup taxonomy, PersonQueries people, Batches batches) {
        this.queries = queries;
        this.mine = mine;
        this.taxonomy = taxonomy;
        this.people = people;
        this.batches = batches;
    }

    @Description("The skills that the person has; null when they are not for the caller.")
    public CompletionStage<PersonSkillConnection> skills(
            @Source Person person,
            @Name("orderBy") @DefaultValue("LEVEL") @Description("In which order.") PersonSkillOrder orderBy,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        PageKey key = PageKey.byRank(
                PersonSkillQueries.SKILLS,
                person.key,
                (orderBy == null ? PersonSkillOrder.LEVEL : orderBy).name(),
                batches.page(first, after));
        return person.shows(ProfilePart.SKILLS)
                ? batches.load(PersonSkillQueries.SKILLS, key, queries::pages).thenApply(PersonSkillConnection::new)
                : CompletableFuture.completedFuture(null);
    }

    @Description("The skill.")
    public @NonNull List<@NonNull Skill> skill(@Source List<PersonSkill> skills) {
        return InOrder.nodes(skills, edge -> edge.skillKey, taxonomy::byKeys);
    }

    @Description("How sure it is that the person has the skill, above 0 to 1: as sure as the best of its provenance"
            + " (endorsed and verified 1, self-declared 0.6, extracted the extractor's probability). Null when nothing"
            + " says where it is known from.")
    public List<Double> confidence(@Source List<PersonSkill> skills) {
        Map<Long, Double> confidences = queries.confidences(skills);
        return skills.stream().map(skill -> confidences.get(skill.key)).toList();
    }

    @Description("Where it is known from, the newest first, at most 100.")
    public @NonNull List<@NonNull List<@NonNull SkillProvenance>> provenance(@Source List<PersonSkill> skills) {
        return InOrder.lists(skills, skill -> skill.key, queries.provenance(skills));
    }

    @Description("ENDORSED, VERIFIED: who did; null when it is nobody whom the caller may see.")
    public List<Person> by(@Source List<SkillProvenance> provenance) {
        return InOrder.nodes(provenance, source -> source.byKey, people::byKeys);
    }

    @Mutation
    @NonNull
    @Description(
            "States a skill of the caller, or changes it; what is left out stays as it is. A skill that was read from a"
                    + " document is the caller's own word too then, and keeps the trace of the document.")
    public PersonSkill saveMySkill(
            @Name("input") @NonNull @Description("The skill and how well one has it.") SkillInput input) {
        return mine.save(input);
    }

    @Mutation
    @NonNull
    @Description(
            "Removes a skill of the caller with its provenance, endorsements and mentoring offer. One that was read"
                    + " from a document is remembered as wrong: no document brings it back, until the caller states it.")
    public Person removeMySkill(@Name("skill") @NonNull @Description("The slug of the skill.") String skill) {
        return mine.remove(skill);
    }
}
