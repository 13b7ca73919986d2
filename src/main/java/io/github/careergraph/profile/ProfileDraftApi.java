package io.github.careergraph.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.InOrder;
import io.github.careergraph.occupation.Occupation;
import io.github.careergraph.occupation.OccupationQueries;
import io.github.careergraph.person.Person;
import io.github.careergraph.skill.Skill;
import io.github.careergraph.skill.SkillLookup;

/** Drafts of what was understood of a CV, and the acceptance of their items. */
@GraphQLApi
@RunOnVirtualThread
public class ProfileDraftApi {

    private final ProfileImport imports;
    private final Drafts drafts;
    private final DraftApplication application;
    private final SkillLookup skills;
    private final OccupationQueries occupations;

    @Inject
    ProfileDraftApi(
            ProfileImport imports,
            Drafts drafts,
            DraftApplication application,
            SkillLookup skills,
            OccupationQueries occupations) {
        this.imports = imports;
        this.drafts = drafts;
        this.application = application;
        this.skills = skills;
        this.occupations = occupations;
    }

    @Mutation
    @NonNull
    @Description("Reads a CV and answers what was understood of it. Nothing enters the profile until it is accepted.")
    public ProfileDraft importProfile(@Name("input") @NonNull @Description("The CV.") ImportProfileInput input) {
        return imports.read(input);
    }

    @Query
    @Description("A draft of the caller's own by its id; null when there is none or it has expired.")
    public ProfileDraft profileDraft(@Name("id") @Id @NonNull @Description("Its id.") String id) {
        return drafts.own(GlobalId.keyOf(ProfileDraft.TYPE, "id", id)).orElse(null);
    }

    @Mutation
    @NonNull
    @Description(
            "Saves the accepted items in the caller's profile, all or none; what was accepted before stays as it is, and a skill that the caller has objected to since does not come back.")
    public Person applyProfileDraft(
            @Name("draft") @Id @NonNull @Description("The draft.") String draft,
            @Name("accept") @NonNull @Description("The ids of the items, at most 500.") List<@NonNull String> accept) {
        return application.apply(draft, accept);
    }

    @Mutation
    @Description("Deletes a draft. What was accepted from it stays in the profile.")
    public boolean discardProfileDraft(@Name("draft") @Id @NonNull @Description("The draft.") String draft) {
        return drafts.discard(draft);
    }

    @Description("What was understood: by kind, and within a kind in the order of the document.")
    public @NonNull List<@NonNull List<@NonNull ProfileDraftItem>> items(@Source List<ProfileDraft> of) {
        return InOrder.lists(of, draft -> draft.key, drafts.items(of));
    }

    @Description("The words of the document from start to end.")
    public @NonNull List<@NonNull String> quote(@Source List<ProfileDraftItem> items) {
        Map<Long, String> quotes = drafts.quotes(items);
        return items.stream().map(item -> quotes.getOrDefault(item.key, "")).toList();
    }

    @Description("Whether the profile has it already, from wherever.")
    public List<Boolean> alreadyKnown(@Source List<ProfileDraftItem> items) {
        Set<Long> known = drafts.known(items);
        return items.stream().map(item -> known.contains(item.key)).toList();
    }

    @Description("The skill of a SKILL or INTEREST.")
    public List<Skill> skill(@Source List<ProfileDraftItem> items) {
        return InOrder.nodes(items, ProfileDraftApi::skillOf, skills::byKeys);
    }

    @Description("The occupation of the taxonomy that an OCCUPATION is; null when it is not known which.")
    public List<Occupation> occupation(@Source List<ProfileDraftItem> items) {
        return InOrder.nodes(items, ProfileDraftApi::occupationOf, occupations::byKeys);
    }

    @Description("The skills that a PROJECT uses or an ACTIVITY is about.")
    public @NonNull List<@NonNull List<@NonNull Skill>> skills(@Source List<ProfileDraftItem> items) {
        Map<Long, Skill> found = skills.byKeys(
                items.stream().flatMap(item -> item.fields().skills.stream()).collect(Collectors.toSet()));
        return items.stream()
                .map(item -> item.fields().skills.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    private static Long occupationOf(ProfileDraftItem item) {
        return item.kind == ItemKind.OCCUPATION ? item.fields().node : null;
    }

    private static Long skillOf(ProfileDraftItem item) {
        return item.kind == ItemKind.SKILL || item.kind == ItemKind.INTEREST ? item.fields().node : null;
    }
}
