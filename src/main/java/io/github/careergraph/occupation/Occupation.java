package io.github.careergraph.occupation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;

@Entity
@Description("What people work as, with the skills that it needs.")
public class Occupation extends PanacheEntityBase implements Node {

    public static final String TYPE = "Occupation";

    @jakarta.persistence.Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    @Ignore
    public Long key;

    @NonNull
    @Description("The natural key: lower-case words joined by hyphens, unique and stable.")
    public String slug;

    @Description("What those who have it do, in English.")
    public String description;

    @Column(name = "isco_code")
    @Description("The code of ISCO-08, one to four digits; null where it is not certain.")
    public String iscoCode;

    @Column(name = "soc_code")
    @Description("The code of O*NET-SOC; null where it is not certain.")
    public String socCode;

    @Column(name = "job_zone")
    @Description("The preparation it takes, 1 (little) to 5 (extensive), after O*NET; null where it is not known.")
    public Integer jobZone;

    @Ignore
    public boolean curated;

    @Version
    @Description("Grows with every change; give it back when you change the occupation.")
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
