package io.github.careergraph.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.careergraph.packaged.TokenIssuer;

/** Who asks: people of the measured organisation who can be found, drawn by lot, each with an account. */
final class Samples {

    static final String ORGANISATION = "bench";

    private Samples() {}

    static List<Sample> draw(Database database, TokenIssuer issuer, int number) throws SQLException {
        List<Sample> samples = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, display_name, subject from person p where organisation = ? and not exists (select 1 from person_audience a where a.person_id = p.id and a.field = 'NAME') order by bench.uniform(id, 200), id limit ?")) {
            statement.setString(1, ORGANISATION);
            statement.setInt(2, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    samples.add(new Sample(
                            rows.getLong(1), rows.getString(2), issuer.token(rows.getString(3), ORGANISATION)));
                }
            }
        }
        return samples;
    }
}
