package io.github.careergraph.value;

import java.util.List;

import jakarta.validation.constraints.Size;

import io.smallrye.config.WithDefault;

/**
 * What one piece of evidence of a kind counts for, in six numbers: brand, skill, leadership, network, project (each
 * from 0), and the months after which it counts half (above 0; Infinity when it never fades).
 */
public interface KindConfiguration {

    @WithDefault("0.10, 0, 0, 0.02, 0, 18")
    @Size(min = 6, max = 6)
    List<Double> post();

    @WithDefault("0.20, 0, 0, 0.02, 0, 24")
    @Size(min = 6, max = 6)
    List<Double> video();

    @WithDefault("0.25, 0, 0, 0.10, 0, 24")
    @Size(min = 6, max = 6)
    List<Double> podcast();

    @WithDefault("0.50, 0, 0.10, 0.25, 0, 30")
    @Size(min = 6, max = 6)
    List<Double> talk();

    @WithDefault("1.00, 0.20, 0, 0.10, 0, 60")
    @Size(min = 6, max = 6)
    List<Double> paper();

    @WithDefault("2.00, 0.30, 0.30, 0, 0, 96")
    @Size(min = 6, max = 6)
    List<Double> book();

    @WithDefault("0.80, 0.20, 0, 0, 0, 84")
    @Size(min = 6, max = 6)
    List<Double> patent();

    @WithDefault("0.80, 0, 0, 0, 0, 60")
    @Size(min = 6, max = 6)
    List<Double> award();

    @WithDefault("0.25, 0.15, 0, 0.10, 0.10, 30")
    @Size(min = 6, max = 6)
    List<Double> openSourceContribution();

    @WithDefault("0.25, 0, 0.50, 0.25, 0, 36")
    @Size(min = 6, max = 6)
    List<Double> workshop();

    @WithDefault("0, 0, 0.60, 0.25, 0, 36")
    @Size(min = 6, max = 6)
    List<Double> mentoring();

    @WithDefault("0.20, 0, 0.40, 0.60, 0.40, 36")
    @Size(min = 6, max = 6)
    List<Double> organisedEvent();

    @WithDefault("0.10, 0.30, 0, 0, 0, 36")
    @Size(min = 6, max = 6)
    List<Double> certificate();

    @WithDefault("0, 0.10, 0, 0, 0, 36")
    @Size(min = 6, max = 6)
    List<Double> course();

    /** Having a part in a project. */
    @WithDefault("0, 0, 0, 0.05, 0.40, 48")
    @Size(min = 6, max = 6)
    List<Double> projectMember();

    /** Leading it technically; takes the place of the member's numbers where it is above them. */
    @WithDefault("0, 0, 0.70, 0.10, 0.90, 60")
    @Size(min = 6, max = 6)
    List<Double> projectLead();

    /** Managing it; likewise. */
    @WithDefault("0, 0, 0.50, 0.10, 1.00, 60")
    @Size(min = 6, max = 6)
    List<Double> projectManager();

    /** A connection of a kind that has no numbers of its own. */
    @WithDefault("0, 0, 0, 0.04, 0, Infinity")
    @Size(min = 6, max = 6)
    List<Double> connection();

    @WithDefault("0, 0, 0, 0.15, 0, Infinity")
    @Size(min = 6, max = 6)
    List<Double> connectionMentor();

    @WithDefault("0, 0, 0.15, 0.08, 0, Infinity")
    @Size(min = 6, max = 6)
    List<Double> connectionMentee();

    @WithDefault("0, 0, 0.15, 0.05, 0, Infinity")
    @Size(min = 6, max = 6)
    List<Double> connectionReport();

    /** An endorsement of a skill, beside the doubt in the skill that it halves. */
    @WithDefault("0.02, 0, 0, 0.03, 0, Infinity")
    @Size(min = 6, max = 6)
    List<Double> endorsement();
}
