package io.github.careergraph.project;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.graphql.Node;
import io.github.careergraph.graphql.Stored;

/**
 * The edge between a person and a project. What members say of themselves gives them no rights: leading and managing
 * do only once somebody else who may change the project has confirmed them.
 */
@Entity
@Table(name = "project_membership")
@Description("That a person takes or took part in a project, and as what.")
public class ProjectMembership extends Stored implements Node {

    public static final String TYPE = "ProjectMembership";

    @Ignore
    @Column(name = "project_id", updatable = false)
    public Long projectKey;

    @Ignore
    @Column(name = "person_id", updatable = false)
    public Long personKey;

    @NonNull
    @Description("What the person is in the project, in words.")
    public String role;

    @Description("The person's team in the project.")
    public String team;

    @Name("from")
    @Column(name = "joined_on")
    @Description("The first day, as far as known.")
    public LocalDate joinedOn;

    @Name("to")
    @Column(name = "left_on")
    @Description("The last day; null while the person is a member.")
    public LocalDate leftOn;

    @Description("Whether the person leads the project's technical work.")
    public boolean leads;

    @Description("Whether the person manages the project.")
    public boolean manages;

    @Ignore
    @Column(name = "confirmed_by")
    public Long confirmerKey;

    @Version
    @Description("Grows with every change of the membership; give it back when you change it.")
    public int version;

    @Override
    @Id
    @NonNull
    @Description("Stable, opaque and unique over all types.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    @Description("Whether somebody else who may change the project has confirmed the role; false: self-declared.")
    public boolean isConfirmed() {
        return confirmerKey != null;
    }
}
