package io.github.careergraph.graphql;

import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @Test
    void whatWasGivenOutIsReadAgain() {
        String cursor = Cursor.at("people:NAME", "张伟 👩‍💻 \"x\"", 7).encoded();
        assertThat(Cursor.parse("people:NAME", 2, cursor).keys()).isEqualTo(List.of("张伟 👩‍💻 \"x\"", "7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"skills:SLUG\",\"go\"] ",
                "[\"skills:SLUG\",\"go\"]\0",
                "[\"skills:SLUG\",\"go\"]NaN",
                "[ \"skills:SLUG\",\"go\"]",
                "[\"skills:SLUG\",\"\\u0067o\"]",
                "[\"skills:SLUG\",\"go\",\"1\"]",
                "[\"skills:SLUG\"]",
                "[\"skills:SLUG\",null]",
                "[\"people:NAME\",\"go\"]",
                "null",
                "",
            })
    void whatWasNotGivenOutIsNone(String written) {
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(UTF_8));
        assertThatThrownBy(() -> Cursor.parse("skills:SLUG", 1, forged))
                .isInstanceOfSatisfying(CareerGraphException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_INPUT);
                    assertThat(refused.field()).isEqualTo("after");
                });
    }
}
