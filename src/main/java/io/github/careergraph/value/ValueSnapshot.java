package io.github.careergraph.value;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.graphql.Stored;

@Entity
@Table(name = "value_snapshot")
@Description("What a person's value was at an instant at which it had changed.")
public class ValueSnapshot extends Stored {

    @Column(name = "person_id")
    @Ignore
    public Long person;

    @NonNull
    @Column(name = "computed_at")
    @Description("The instant.")
    public Instant computedAt;

    @NonNull
    @Enumerated(EnumType.STRING)
    @Description("The model.")
    public ValueModel model;

    @Description("The value, from 0 to below 500.")
    public double value;

    @Description("Professional brand, from 0 to below 100.")
    public double brand;

    @Description("Skills, from 0 to below 100.")
    public double skill;

    @Description("Technical leadership, from 0 to below 100.")
    public double leadership;

    @Description("Network influence, from 0 to below 100.")
    public double network;

    @Description("Project management and collaboration, from 0 to below 100.")
    public double project;
}
