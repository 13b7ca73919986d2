package io.github.careergraph.value;

import java.math.BigDecimal;
import java.util.Locale;

import io.github.careergraph.graphql.CareerGraphException;

/** The conditions that numbers of clients must meet; each refusal is coded and names the path of the field. */
final class Given {

    private Given() {}

    /** A number from 0 to {@code greatest}; what is no number is refused as well. */
    static double within(String field, double number, double greatest) {
        if (!(number >= 0 && number <= greatest)) {
            throw CareerGraphException.invalidInput(
                    field,
                    "It must be between 0 and "
                            + new BigDecimal(greatest).stripTrailingZeros().toPlainString() + ", not " + number + ".");
        }
        return number;
    }

    /** The name of the dimension's field in inputs. */
    static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
