package io.github.careergraph.recommendation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.careergraph.value.SkillNature;

import static org.assertj.core.api.Assertions.assertThat;

class InSentenceTest {

    @ParameterizedTest
    @CsvSource({
        "ABILITY, Technical leadership, technical leadership",
        "ABILITY, Hiring, hiring",
        "ABILITY, Data-driven decisions, data-driven decisions",
        "FIELD, Distributed systems, distributed systems",
        "FIELD, Explainable AI, explainable AI",
        "FIELD, Network switching and VLANs, network switching and VLANs",
        "FIELD, Statistics, statistics",
        "FIELD, Joomla, Joomla",
        "FIELD, Android (mobile operating systems), Android (mobile operating systems)",
        "FIELD, Bayesian statistics, Bayesian statistics",
        "FIELD, Naive Bayes, Naive Bayes",
        "FIELD, REST APIs, REST APIs",
        "FIELD, CI/CD, CI/CD",
        "FIELD, IPv6, IPv6",
        "FIELD, C4 model, C4 model",
        "FIELD, Kubernetes networking, Kubernetes networking",
        "FIELD, 分布式系统, 分布式系统",
        "ABILITY, manage ICT projects, manage ICT projects",
        "ABILITY, E-commerce development, E-commerce development",
        "TOOL, Docker, Docker",
        "TOOL, Spring Boot, Spring Boot",
        "SPOKEN, English language, English language",
    })
    void onlyWhatIsNoProperNameLosesItsCapital(SkillNature nature, String label, String expected) {
        assertThat(InSentence.of(label, nature)).isEqualTo(expected);
    }
}
