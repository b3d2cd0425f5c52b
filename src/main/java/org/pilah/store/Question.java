package org.pilah.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.pilah.messages.Problem;
import org.pilah.model.Answer;

/// Asks a person's own SQL as a user who may read the public views and nothing else.
///
/// The database itself refuses that user to write, to define functions and to reach files; a statement that is not
/// a question is refused before it runs, and one that takes too long is stopped.
final class Question {
    static final int SECONDS = 60;
    private static final int ROWS = 1_000_000;
    private static final Set<String> BEGINNINGS = Set.of("select", "with", "values", "table", "explain", "(");
    private static final Set<String> COMMENTS = Set.of("--", "/*", "//", "$$");
    private static final Set<Integer> FORBIDDEN = Set.of(
            ErrorCode.ADMIN_RIGHTS_REQUIRED,
            ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1,
            ErrorCode.DATABASE_IS_READ_ONLY,
            ErrorCode.METHOD_ONLY_ALLOWED_FOR_QUERY,
            ErrorCode.METHOD_NOT_ALLOWED_FOR_QUERY);

    private Question() {}

    static Answer ask(String url, String question, int seconds) {
        if (!looksLikeOne(question) || holdsAnother(question)) {
            throw new Problem("sql.not-a-question");
        }
        try (Connection connection = DriverManager.getConnection(url, "reader", "reader")) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                statement.setQueryTimeout(seconds);
                statement.setMaxRows(ROWS + 1);
                try (ResultSet rows = statement.executeQuery()) {
                    return answer(rows);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw problem(e, seconds);
        }
    }

    private static boolean looksLikeOne(String question) {
        String start = question.strip().toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(start::startsWith);
    }

    /// Whether something follows the question. A semicolon within quotes is none; once there is a comment,
    /// which the database reads by rules of its own, every semicolon is one.
    private static boolean holdsAnother(String question) {
        boolean plain = true;
        char quote = 0;
        for (int at = 0; at < question.length(); at++) {
            char c = question.charAt(at);
            if (c == ';' && (quote == 0 || !plain)) {
                return !question.substring(at + 1).isBlank();
            }
            if (quote == 0) {
                plain &= !COMMENTS.contains(question.substring(at, Math.min(at + 2, question.length())));
                quote = c == '\'' || c == '"' ? c : 0;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return false;
    }

    private static Answer answer(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var columns = new ArrayList<String>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        var found = new ArrayList<List<String>>();
        boolean more = rows.next();
        while (more && found.size() < ROWS) {
            var row = new ArrayList<String>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(Objects.requireNonNullElse(rows.getString(i), ""));
            }
            found.add(row);
            more = rows.next();
        }
        return new Answer(columns, found, more ? Answer.Extent.CUT : Answer.Extent.WHOLE);
    }

    /// The database's own words name columns and views, which the asker typed; they hold no words of a
    /// transcript unless the asker typed those too.
    private static Problem problem(SQLException e, int seconds) {
        if (FORBIDDEN.contains(e.getErrorCode())) {
            return new Problem(e, "sql.forbidden");
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1 -> new Problem(e, "sql.unknown-view");
            case ErrorCode.STATEMENT_WAS_CANCELED -> new Problem(e, "sql.too-long", seconds);
            default -> new Problem(e, "sql.not-understood", firstLine(e));
        };
    }

    private static String firstLine(SQLException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        int end = message.indexOf("; SQL statement:");
        return end < 0 ? message : message.substring(0, end);
    }
}
