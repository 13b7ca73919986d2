package io.github.careergraph.extraction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "kafka, kafka, 0",
        "kubernets, kubernetes, 1",
        "pytroch, pytorch, 1",
        "terrafrom, terraform, 1",
        "jenkinss, jenkins, 1",
        "pyhtno, python, 2",
        "kitten, sitting, 3",
        "abc, '', 3"
    })
    void countsThem(String one, String other, int slips) {
        assertThat(Slips.between(one, other)).isEqualTo(slips);
        assertThat(Slips.between(other, one)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "kubernets, kubernetes, true",
        "pytroch, pytorch, true",
        "pyton, python, true",
        "javascipt, javascript, true",
        "elasticsaerch, elasticsearch, true",
        "kubernetez, kubernetes, true",
        "scale, scala, false",
        "parking, parsing, false",
        "system, systemd, false",
        "scalar, scala, false",
        "abc, abd, false"
    })
    void tellsThemFromOtherWords(String mention, String name, boolean slip) {
        assertThat(Slips.explain(mention, name)).isEqualTo(slip);
    }
}
