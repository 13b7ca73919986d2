package io.github.careergraph.occupation;

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
@Description("A kind of job, with the skills that it needs.")
public class Occupation extends Stored implements Node {

    public static final String TYPE = "Occupation";

    @NonNull
    @Description("The natural key: lower-case words joined by hyphens, unique and stable.")
    public String slug;

    @Column(name = "isco_code")
    @Description("Its group in ISCO-08, 1 to 4 digits; null when it is not on record.")
    public String iscoCode;

    @Column(name = "soc_code")
    @Description("Its O*NET-SOC code, as 15-1252.00; null when it is not on record.")
    public String socCode;

    @Column(name = "job_zone")
    @Description("How much preparation it takes, after O*NET: 1 (little) to 5 (extensive); null when unknown.")
    public Integer jobZone;

    @Description("What one does in it, in a sentence or more of English.")
    public String description;

    /** Imports leave what a curator has changed as it is. */
    @Ignore
    public boolean curated;

    @Version
    @Description("Grows with every change; give it back when you change the occupation.")
    public int version;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
