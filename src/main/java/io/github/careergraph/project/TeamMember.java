package io.github.careergraph.project;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import io.github.careergraph.person.Person;

@Description("Somebody in a proposed team.")
public record TeamMember(
        @NonNull @Description("The person.") Person person,

        @Description("The needed skills that the person has, with the person's level.") @NonNull
        List<@NonNull ProjectSkill> covers) {}
