package io.github.careergraph.extraction;

import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateSpanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "now",
            value = {
                "2019 – 2023 | 2019-01 | 2023-12",
                "Jan 2019 - March 2021 | 2019-01 | 2021-03",
                "September 2018 to present | 2018-09 | now",
                "03/2018 – 05/2020 | 2018-03 | 2020-05",
                "2018.03 - 2020.11 | 2018-03 | 2020-11",
                "2019-03 – 2021-04 | 2019-03 | 2021-04",
                "2018年3月至2020年5月 | 2018-03 | 2020-05",
                "2019年7月 - 至今 | 2019-07 | now",
                "2020.07至今 | 2020-07 | now",
                "since May 2020 | 2020-05 | now",
                "2021-present | 2021-01 | now"
            })
    void readsPeriods(String text, YearMonth from, YearMonth to) {
        assertThat(DateSpan.findAll("At work, " + text + ", in Berlin"))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.from()).isEqualTo(from);
                    assertThat(span.to()).isEqualTo(to);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 2019 2020",
                "12019-20203",
                "2023 - 2019",
                "version 2.2019",
                "2019",
                "call 1800-2000-3000",
                "May"
            })
    void readsNoPeriodWhereThereIsNone(String text) {
        assertThat(DateSpan.findAll(text)).isEmpty();
    }
}
