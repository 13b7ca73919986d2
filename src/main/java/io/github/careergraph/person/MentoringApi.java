package io.github.careergraph.person;

import java.util.List;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;

/** Offers to guide others, and the requests for them. */
@GraphQLApi
@RunOnVirtualThread
public class MentoringApi {

    private final MentoringQueries queries;
    private final Mentoring mentoring;
    private final PersonQueries people;
    private final SkillLookup taxonomy;
    private final Batches batches;

    @Inject
    MentoringApi(
            MentoringQueries queries,
            Mentoring mentoring,
            PersonQueries people,
            SkillLookup taxonomy,
            Batches batches) {
        this.queries = queries;
        this.mentoring = mentoring;
        this.people = people;
        this.taxonomy = taxonomy;
        this.batches = batches;
    }

    @Description("In what the person offers to guide others, at most 100, the oldest offer first; null when the"
            + " person's skills are not for the caller.")
    public List<List<@NonNull MentoringOffer>> mentoringOffers(@Source List<Person> people) {
        return Shown.lists(people, ProfilePart.SKILLS, queries::offers);
    }

    @Name("skill")
    @Description("The skill.")
    public @NonNull List<@NonNull Skill> skillOfOffer(@Source List<MentoringOffer> offers) {
        return InOrder.nodes(offers, MentoringOffer::skillKey, taxonomy::byKeys);
    }

    @Name("skill")
    @Description("The skill.")
    public @NonNull List<@NonNull Skill> skillOfRequest(@Source List<MentoringRequest> requests) {
        return InOrder.nodes(requests, request -> request.skillKey, taxonomy::byKeys);
    }

    @Description("Who is asked; null when the caller may not see that person.")
    public List<Person> mentor(@Source List<MentoringRequest> requests) {
        return InOrder.nodes(requests, request -> request.mentorKey, people::byKeys);
    }

    @Description("Who asks; null when the caller may not see that person.")
    public List<Person> mentee(@Source List<MentoringRequest> requests) {
        return InOrder.nodes(requests, request -> request.menteeKey, people::byKeys);
    }

    @Query
    @NonNull
    @Description("Requests for mentoring to the caller, or by the caller, the newest first.")
    public MentoringRequestConnection mentoringRequests(
            @Name("direction") @DefaultValue("RECEIVED") @Description("Which of the two.") RequestDirection direction,
            @Name("first") @Description("How many at most, 1 to 100.") int first,
            @Name("after") @Description("The cursor to go on behind.") String after) {
        return new MentoringRequestConnection(
                queries.requests(RequestDirection.orReceived(direction), batches.page(first, after)));
    }

    @Mutation
    @NonNull
    @Description("Offers to guide others in a skill that the caller has, or changes the hours of that offer.")
    public MentoringOffer offerMentoring(
            @Name("input") @NonNull @Description("In what, and how much.") MentoringOfferInput input) {
        return mentoring.offer(input);
    }

    @Mutation
    @NonNull
    @Description("Takes back an offer of the caller, and with it the requests for it.")
    public Person withdrawMentoring(@Name("skill") @NonNull @Description("The slug of the skill.") String skill) {
        return mentoring.withdraw(skill);
    }

    @Mutation
    @NonNull
    @Description("Asks a mentor for what he or she offers. A second time is a CONFLICT; an offer that is not there,"
            + " or not for the caller, is NOT_FOUND.")
    public MentoringRequest requestMentoring(
            @Name("input") @NonNull @Description("Whom, and for what.") MentoringRequestInput input) {
        return mentoring.request(input);
    }

    @Mutation
    @NonNull
    @Description(
            "Answers an open request to the caller. A second answer is a CONFLICT, and so is accepting more hours than are"
                    + " left of those offered.")
    public MentoringRequest answerMentoring(
            @Name("input") @NonNull @Description("Which request, and the answer.") MentoringAnswerInput input) {
        return mentoring.answer(input);
    }

    @Mutation
    @Description("Takes back a request of the caller.")
    public boolean withdrawMentoringRequest(@Name("request") @Id @NonNull @Description("The request.") String request) {
        mentoring.withdrawRequest(request);
        return true;
    }
}
