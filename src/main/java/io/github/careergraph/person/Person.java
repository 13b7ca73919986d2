package io.github.careergraph.person;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

/**
 * A person as the caller may see it. The fields are for the graph's own use; clients read them through getters that
 * answer null until {@link PersonQueries} has said what the caller is to the person.
 */
@Entity
@Description("A person of the organisation. Parts that the caller may not see are null.")
public class Person extends Stored implements Node {

    public static final String TYPE = "Person";

    @Ignore
    public String organisation;

    @Ignore
    public String issuer;

    @Ignore
    public String subject;

    @Column(name = "display_name")
    @Ignore
    public String name;

    @Column(name = "headline")
    @Ignore
    public String headlineText;

    @Column(name = "about")
    @Ignore
    public String aboutText;

    @Column(name = "email")
    @Ignore
    public String emailAddress;

    @Column(name = "locale")
    @Ignore
    public String localeTag = "en";

    @Column(name = "time_zone")
    @Ignore
    public String timeZoneId = "UTC";

    @Column(name = "weekly_hours")
    @Ignore
    public int hoursPerWeek = 5;

    @Column(name = "target_occupation_id")
    @Ignore
    public Long targetOccupationKey;

    /** Follows from the latest decision on {@link ConsentKind#PROFILING}; the database keeps it so. */
    @Column(name = "objects_to_profiling", insertable = false, updatable = false)
    @Ignore
    public boolean objectsToProfiling;

    @Version
    @Description("Grows with every change of the profile; give it back when you change it.")
    public int version;

    @Column(name = "created_at", insertable = false, updatable = false)
    @Ignore
    public Instant createdAt;

    @Transient
    private Relation relation = Relation.STRANGER;

    @Transient
    private Map<ProfilePart, Audience> audiences = Map.of();

    /** Says what the caller is to this person and what its owner has decided. */
    Person seenBy(Relation relation, Map<ProfilePart, Audience> audiences) {
        this.relation = relation;
        this.audiences = audiences;
        return this;
    }

    /** Whether the caller may see a part of this profile: the rule that every path to a field asks. */
    @Ignore
    public boolean shows(ProfilePart part) {
        return relation.sees(audience(part)) && !(objectsToProfiling && part.isProfiling());
    }

    /** Whether the caller is this person. */
    @Ignore
    public boolean isCaller() {
        return relation == Relation.SELF;
    }

    @Ignore
    Audience audience(ProfilePart part) {
        return audiences.getOrDefault(part, part.standard());
    }

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @NonNull
    @Description("What the person is called.")
    public String getDisplayName() {
        return shows(ProfilePart.NAME) ? name : "";
    }

    @Description("One line about what the person does.")
    public String getHeadline() {
        return shows(ProfilePart.HEADLINE) ? headlineText : null;
    }

    @Description("What the person says about himself or herself.")
    public String getAbout() {
        return shows(ProfilePart.ABOUT) ? aboutText : null;
    }

    @Description("The e-mail address.")
    public String getEmail() {
        return shows(ProfilePart.CONTACT) ? emailAddress : null;
    }

    @Description("The preferred language, as a BCP 47 tag.")
    public String getLocale() {
        return shows(ProfilePart.GOALS) ? localeTag : null;
    }

    @Description("The time zone, as an IANA name.")
    public String getTimeZone() {
        return shows(ProfilePart.GOALS) ? timeZoneId : null;
    }

    @Description("How many hours a week the person has for learning.")
    public Integer getWeeklyHours() {
        return shows(ProfilePart.GOALS) ? hoursPerWeek : null;
    }
}
