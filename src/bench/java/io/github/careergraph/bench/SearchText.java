package io.github.careergraph.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody types, and the skill that is meant.
 *
 * @param slug of the skill that must be found; null where several are meant equally
 */
record SearchText(String text, String slug) {

    private static final String LABELS = """
            select l.label, s.slug, l.language, l.kind
            from skill_label l join skill s on s.id = l.skill_id
            where not s.grouping and l.language in ('en', 'zh')
            order by bench.uniform(l.id, 210), l.id
            """;

    /** Names, other names, beginnings and misspellings, a fifth of each, and a fifth in Chinese. */
    static List<SearchText> draw(Database database, int number) throws SQLException {
        List<SearchText> texts = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LABELS)) {
            while (texts.size() < number && rows.next()) {
                SearchText text = of(
                        texts.size() % 5, rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** The text of a kind that this label gives; null when it gives none. */
    private static SearchText of(int kind, String label, String slug, String language, String use) {
        boolean english = language.equals("en");
        boolean preferred = use.equals("PREFERRED");
        return switch (kind) {
            case 0 -> english && preferred ? new SearchText(label, slug) : null;
            case 1 -> english && !preferred ? new SearchText(label, slug) : null;
            case 2 -> english && preferred && label.length() >= 6 ? new SearchText(label.substring(0, 4), null) : null;
            case 3 ->
                english && preferred && label.matches("[A-Za-z]{8,20}")
                        ? new SearchText(label.substring(0, 4) + label.substring(5), slug)
                        : null;
            default -> language.equals("zh") && preferred ? new SearchText(label, slug) : null;
        };
    }
}
