package io.github.careergraph.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

/** Makes the figures that the models reckon with of the configuration, at start, so that wrong ones stop it. */
final class ValueFigures {

    @Produces
    @Singleton
    @Startup
    static EvidenceWeights weights(ValueConfiguration configuration) {
        ValueConfiguration.Scale scale = configuration.scale();
        return new EvidenceWeights(
                kinds(configuration.kinds()),
                new PerDimension(scale.brand(), scale.skill(), scale.leadership(), scale.network(), scale.project()),
                configuration.audience(),
                configuration.members(),
                configuration.teams(),
                configuration.leastDemand(),
                configuration.mostDemand(),
                new PremiumRule(
                        configuration.premium().weight(),
                        configuration.premium().most()),
                configuration.selfDeclaredConfidence(),
                configuration.undatedRecency(),
                new NarrowerRule(
                        configuration.narrower().steps(),
                        configuration.narrower().share()),
                new ShapeRule(
                        configuration.shape().broad(), configuration.shape().deep()));
    }

    @Produces
    @Singleton
    @Startup
    static ValueFormulas formulas(ValueConfiguration configuration) {
        ValueConfiguration.Formula formula = configuration.formula();
        return new ValueFormulas(
                formula.balanced(),
                formula.specialist(),
                perDimension(formula.weights()).normalised(),
                formula.calibrated()
                        .map(calibrated -> new ValueFormula(
                                ValueModel.CALIBRATED,
                                calibrated.rho(),
                                perDimension(calibrated.weights()).normalised())));
    }

    @Produces
    @Singleton
    @Startup
    static InfluenceRule influence(ValueConfiguration configuration) {
        ValueConfiguration.Forecast forecast = configuration.forecast();
        ValueConfiguration.PerHour hour = forecast.pointsPerHour();
        return new InfluenceRule(
                forecast.passedOn(),
                new PerDimension(hour.brand(), hour.skill(), hour.leadership(), hour.network(), hour.project()));
    }

    private static Map<String, KindPolicy> kinds(KindConfiguration kinds) {
        Map<String, List<Double>> rows = new HashMap<>();
        rows.put("POST", kinds.post());
        rows.put("VIDEO", kinds.video());
        rows.put("PODCAST", kinds.podcast());
        rows.put("TALK", kinds.talk());
        rows.put("PAPER", kinds.paper());
        rows.put("BOOK", kinds.book());
        rows.put("PATENT", kinds.patent());
        rows.put("AWARD", kinds.award());
        rows.put("OPEN_SOURCE_CONTRIBUTION", kinds.openSourceContribution());
        rows.put("WORKSHOP", kinds.workshop());
        rows.put("MENTORING", kinds.mentoring());
        rows.put("ORGANISED_EVENT", kinds.organisedEvent());
        rows.put("CERTIFICATE", kinds.certificate());
        rows.put("COURSE", kinds.course());
        rows.put("PROJECT_MEMBER", kinds.projectMember());
        rows.put("PROJECT_LEAD", kinds.projectLead());
        rows.put("PROJECT_MANAGER", kinds.projectManager());
        rows.put("CONNECTION", kinds.connection());
        rows.put("CONNECTION_MENTOR", kinds.connectionMentor());
        rows.put("CONNECTION_MENTEE", kinds.connectionMentee());
        rows.put("CONNECTION_REPORT", kinds.connectionReport());
        rows.put("ENDORSEMENT", kinds.endorsement());
        Map<String, KindPolicy> policies = new HashMap<>();
        rows.forEach((kind, row) -> policies.put(kind, policy(kind, row)));
        return policies;
    }

    private static KindPolicy policy(String kind, List<Double> row) {
        try {
            return new KindPolicy(perDimension(row), row.get(5));
        } catch (IllegalArgumentException outOfRange) {
            String property = kind.toLowerCase(Locale.ROOT).replace('_', '-');
            throw new IllegalArgumentException(
                    "career-graph.value.kinds." + property + ": " + outOfRange.getMessage(), outOfRange);
        }
    }

    private static PerDimension perDimension(List<Double> row) {
        return new PerDimension(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
    }
}
