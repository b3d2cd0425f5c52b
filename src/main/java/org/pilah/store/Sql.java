package org.pilah.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// One connection with its prepared statements. Confined to one thread at a time.
final class Sql {
    /// Rows waiting before they are sent together.
    private static final int BATCH = 5_000;

    /// Rows still being made.
    private static final int LATE = 100;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<PreparedStatement, Integer> waiting = new HashMap<>();
    private final Queue<Late> late = new ArrayDeque<>();

    Sql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /// A row whose values are still being made.
    private record Late(String sql, Future<Object[]> values) {}

    /// Reads one row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Takes one row.
    interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Sql.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /// Adds a row; it is sent with others, at the latest by `flush`.
    void add(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql, values);
        statement.addBatch();
        if (waiting.merge(statement, 1, Integer::sum) >= BATCH) {
            send(statement);
        }
    }

    /// Adds a row whose values are being made elsewhere; it takes its place among the others of its table.
    void add(String sql, Future<Object[]> values) throws SQLException {
        late.add(new Late(sql, values));
        if (late.size() > LATE) {
            addLate(LATE / 2);
        }
    }

    /// Adds what was made, until no more than `rest` rows are being made.
    private void addLate(int rest) throws SQLException {
        try {
            while (late.size() > rest) {
                Late next = late.remove();
                add(next.sql, next.values.get());
            }
        } catch (ExecutionException e) {
            throw new SQLException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this work", e);
        }
    }

    /// Runs at once, after what waits.
    int update(String sql, Object... values) throws SQLException {
        flush();
        return statement(sql, values).executeUpdate();
    }

    <T> List<T> list(String sql, Row<T> read, Object... values) throws SQLException {
        flush();
        var found = new ArrayList<T>();
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            while (rows.next()) {
                found.add(read.read(rows));
            }
        }
        return found;
    }

    /// Hands over each row.
    void each(String sql, Taking take, Object... values) throws SQLException {
        flush();
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            while (rows.next()) {
                take.take(rows);
            }
        }
    }

    boolean any(String sql, Object... values) throws SQLException {
        return !list(sql, row -> true, values).isEmpty();
    }

    void commit() throws SQLException {
        flush();
        connection.commit();
    }

    void rollback() throws SQLException {
        late.clear();
        for (PreparedStatement statement : waiting.keySet()) {
            statement.clearBatch();
        }
        waiting.clear();
        connection.rollback();
    }

    void flush() throws SQLException {
        addLate(0);
        if (!waiting.isEmpty()) {
            for (PreparedStatement statement : List.copyOf(waiting.keySet())) {
                send(statement);
            }
        }
    }

    private void send(PreparedStatement statement) throws SQLException {
        waiting.remove(statement);
        statement.executeBatch();
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// Forgets what was not committed, and closes the tables for all connections, with no room left in their file.
    void compact() {
        try (var statement = connection.createStatement()) {
            rollback();
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            letGo();
        }
    }

    /// Forgets what was not committed and closes. Where the tables are too damaged for that, they are dropped
    /// from memory as they are: else whoever opens them next would be given these again.
    void letGo() {
        try {
            rollback();
            connection.close();
        } catch (SQLException e) {
            try (var statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException again) {
                // Closed by now, or beyond reach; in either case there is nothing left to let go of.
                return;
            }
        }
    }
}
