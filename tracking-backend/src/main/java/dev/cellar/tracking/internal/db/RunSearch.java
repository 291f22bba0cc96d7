package dev.cellar.tracking.internal.db;

import dev.cellar.tracking.RunQuery;
import dev.cellar.tracking.filter.Attribute;
import dev.cellar.tracking.filter.Condition;
import dev.cellar.tracking.filter.Condition.All;
import dev.cellar.tracking.filter.Condition.Test;
import dev.cellar.tracking.filter.Operator;
import dev.cellar.tracking.filter.Order;
import dev.cellar.tracking.filter.Value;
import dev.cellar.tracking.model.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the runs that a query asks for: one statement for them, one for all their tags, one for all their notes. */
public final class RunSearch {
    /** A search walks over the whole of a few tables, which the usual 2 MB would have to read again and again. */
    private static final String CACHE = "PRAGMA cache_size = -32768";

    private RunSearch() {}

    public static List<Run> find(Connection connection, RunQuery query) throws SQLException {
        enlargeCache(connection);
        SqlText sql = new SqlText().add(RunLookup.COLUMNS + " r");
        ConditionSql writer = new ConditionSql(sql, Clock.system(ZoneId.systemDefault()));
        Condition condition = condition(query);
        if (condition != null) {
            sql.add(" WHERE ");
            writer.add(condition);
        }
        sql.add(" ORDER BY ");
        for (Order order : query.filter().order()) {
            writer.addKey(order.field());
            sql.add(order.descending() ? " DESC NULLS LAST, " : " ASC NULLS LAST, ");
        }
        sql.add("r.started_at DESC, r.id DESC LIMIT ?", query.limit());
        return RunLookup.complete(
                connection, PlainQuery.list(connection, sql.toString(), RunLookup::run, sql.values()));
    }

    private static void enlargeCache(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CACHE);
        }
    }

    private static @Nullable Condition condition(RunQuery query) {
        List<Condition> conditions = new ArrayList<>();
        if (query.projectOrBranch() != null) {
            conditions.add(test(Attribute.PROJECT, Operator.UNDER, query.projectOrBranch()));
        }
        if (query.author() != null) {
            conditions.add(test(Attribute.AUTHOR, Operator.EQUALS, query.author()));
        }
        if (query.filter().condition() != null) {
            conditions.add(query.filter().condition());
        }
        return conditions.size() > 1
                ? new All(conditions)
                : conditions.stream().findFirst().orElse(null);
    }

    private static Condition test(Attribute attribute, Operator operator, String text) {
        return new Test(attribute, operator, false, List.of(new Value.Text(text)));
    }
}
