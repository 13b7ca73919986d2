package io.github.careergraph.profile;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

@Entity
@Description("A job that a person has or had, as read from a CV and accepted.")
public class Job extends Stored implements Node {

    public static final String TYPE = "Job";

    @Column(name = "person_id")
    @Ignore
    public long personKey;

    @Column(name = "occupation_id")
    @Ignore
    public Long occupationKey;

    @NonNull
    @Description("The title, as its holder calls it.")
    public String title;

    @Description("The employer.")
    public String employer;

    @Column(name = "starts_on")
    @Description("The first day; of a month or year that is known alone the first.")
    public LocalDate startsOn;

    @Column(name = "ends_on")
    @Description("The last day; null while it goes on or when unknown.")
    public LocalDate endsOn;

    @Version
    @Ignore
    public int version;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
