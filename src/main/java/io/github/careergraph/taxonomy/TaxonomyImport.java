package io.github.careergraph.taxonomy;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.github.careergraph.graphql.GlobalId;

@Entity
@Table(name = "taxonomy_import")
@Description("An import of a published taxonomy, under way or over.")
public class TaxonomyImport extends PanacheEntityBase {

    public static final String TYPE = "TaxonomyImport";

    @jakarta.persistence.Id
    @Column(name = "id")
    @Ignore
    public Long key;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("The taxonomy that is imported.")
    public TaxonomyScheme scheme;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("How far it has come.")
    public TaxonomyImportState state;

    @Description("The last step that is entered; null before the first.")
    public String step;

    @Description("What is being done in the step after that, as a line of text; null when the import is over.")
    public String progress;

    @NonNull
    @JdbcTypeCode(SqlTypes.JSON)
    @Description("By step: how many rows its file has, and what was added, changed and skipped, and why. A JSON object;"
            + " its member error says why the import failed.")
    public String report;

    @NonNull
    @Column(name = "started_at")
    @Description("When it began.")
    public Instant startedAt;

    @NonNull
    @Column(name = "updated_at")
    @Description("When it was last heard of; an import that is RUNNING and silent for minutes was interrupted.")
    public Instant updatedAt;

    @Column(name = "finished_at")
    @Description("When it ended; null while it is under way.")
    public Instant finishedAt;

    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
