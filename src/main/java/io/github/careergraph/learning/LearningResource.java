package io.github.careergraph.learning;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

@Entity
@Table(name = "learning_resource")
@Description("Something to learn from: a course, a book, a paper, a place to practise.")
public class LearningResource extends Stored implements Node {

    public static final String TYPE = "LearningResource";

    @NonNull
    @Description("The natural key: lower-case words joined by hyphens, unique and stable.")
    public String slug;

    @NonNull
    @Description("What it is called.")
    public String title;

    @NonNull
    @Description("Who made it or offers it.")
    public String provider;

    @NonNull
    @Description("Where it is on the web.")
    public String url;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it is.")
    public ResourceKind kind;

    @NonNull
    @Description("The language it is in, a BCP 47 tag.")
    public String language;

    @Description("Typical hours to work through it, above 0. An estimate.")
    public float hours;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("What it costs.")
    public ResourceCost cost;

    @Description("What people think of it, 0 to 5; null where nobody said.")
    public Float rating;

    @Description("What it is, in a sentence or more of English.")
    public String description;

    @Ignore
    public boolean curated;

    @Version
    @Description("Grows with every change; give it back when you change the resource.")
    public int version;

    @Ignore
    @Column(name = "updated_at")
    public Instant updatedAt = Instant.EPOCH;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
