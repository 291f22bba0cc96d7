package dev.cellar.tracking.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cellar.tracking.filter.Condition.All;
import dev.cellar.tracking.filter.Condition.Any;
import dev.cellar.tracking.filter.Condition.Not;
import dev.cellar.tracking.filter.Named.Group;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFilterTest {
    private static Condition test(Field field, Operator operator, Value... values) {
        return new Condition.Test(field, operator, false, List.of(values));
    }

    @Test
    void theFilterOfTheManualMeansWhatItSays() {
        RunFilter filter = RunFilter.parse("metrics.auc > 0.9 and params.lr = 0.1 and tags.stage in ('a','b')"
                + " and project under 'pharmacy' order by metrics.auc desc, started");

        Named auc = new Named(Group.METRICS, "auc");
        assertThat(filter.condition())
                .isEqualTo(new All(List.of(
                        test(auc, Operator.MORE, new Value.Numeric(0.9)),
                        test(new Named(Group.PARAMS, "lr"), Operator.EQUALS, new Value.Numeric(0.1)),
                        test(new Named(Group.TAGS, "stage"), Operator.IN, new Value.Text("a"), new Value.Text("b")),
                        test(Attribute.PROJECT, Operator.UNDER, new Value.Text("pharmacy")))));
        assertThat(filter.order()).containsExactly(new Order(auc, true), new Order(Attribute.STARTED, false));
    }

    @Test
    void andBindsCloserThanOrAndNotClosest() {
        Condition a = test(Attribute.NAME, Operator.EQUALS, new Value.Text("a"));
        Condition b = test(Attribute.NAME, Operator.EQUALS, new Value.Text("b"));

        assertThat(RunFilter.parse("name = 'a' or not name = 'a' AND name = 'b'")
                        .condition())
                .isEqualTo(new Any(List.of(a, new All(List.of(new Not(a), b)))));
        assertThat(RunFilter.parse("(name = 'a' or name = 'b') and name = 'b'").condition())
                .isEqualTo(new All(List.of(new Any(List.of(a, b)), b)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics.`val auc`", "metrics.'val auc'", "metrics.\"val auc\""})
    void oddNamesStandInBackticksOrQuotes(String field) {
        assertThat(RunFilter.parse(field + " is not null").condition())
                .isEqualTo(new Condition.Test(new Named(Group.METRICS, "val auc"), Operator.IS_NULL, true, List.of()));
    }

    @Test
    void namesWithSlashesDashesAndOtherScriptsStandAsTheyAre() {
        assertThat(RunFilter.parse("metrics.val/auc-1 > 1 and params.точность = 1 and tags.阶段 = 'x'")
                        .toString())
                .isEqualTo("metrics.val/auc-1 > 1 and params.точность = 1 and tags.阶段 = 'x'");
    }

    @Test
    void aQuoteWithinQuotesIsDoubled() {
        assertThat(RunFilter.parse("name = 'it''s' or name = \"a \"\"b\"\"\" or name = \"it's\"")
                        .toString())
                .isEqualTo("name = 'it''s' or name = 'a \"b\"' or name = 'it''s'");
    }

    @Test
    void nothingAndOnlyAnOrderAreFiltersToo() {
        assertThat(RunFilter.parse("  ")).isEqualTo(RunFilter.NONE);
        assertThat(RunFilter.parse("order by name ASC, number desc").toString())
                .isEqualTo("order by name, number desc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        metric.auc > 0.9             | 1  | there is no field metric.auc; did you mean metrics.auc?
        statsu = 'running'           | 1  | there is no field statsu; did you mean status?
        qqqqqqqqqqqq = 1             | 1  | there is no field qqqqqqqqqqqq; there are metrics.NAME, params.NAME, tags.NAME, id, parent
        metrics.auc >> 0.9           | 14 | expected a number or a text in quotes, found >
        metrics.auc > 'high'         | 15 | expected a number, found 'high'
        metrics.auc                  | 12 | expected an operator (= != < <= > >= in like contains under is), found the end
        metrics.auc like 'x'         | 13 | metrics.auc is compared by = != < <= > >= in is null, not by like
        metrics. auc > 1             | 10 | expected a name right after metrics., found auc
        params.kind = adam           | 15 | expected a number or a text in quotes ('adam'?), found adam
        name = 3                     | 8  | expected a text in quotes, found 3
        status = 'done'              | 10 | expected one of 'running', 'finished', 'failed', 'killed', found 'done'
        started > 'soon'             | 11 | expected a time such as '2026-11-01', '2026-11-01 14:30' or '3 days ago', found 'soon'
        duration > 'long'            | 12 | expected seconds or a duration such as '90 s', '1h 30m' or '2 days', found 'long'
        name = 'a                    | 8  | there is no ' that closes this one
        name = 'a' name = 'b'        | 12 | expected 'and', 'or' or 'order by', found name
        (name = 'a'                  | 12 | expected 'and', 'or' or ), found the end
        tags.a in ('x' 'y')          | 16 | expected a comma or ), found 'y'
        tags.a not = 'x'             | 12 | expected in, like, contains or under, found =
        order name                   | 7  | expected 'by', found name
        name = 'a' and               | 15 | expected a field such as metrics.auc, params.lr or status, found the end
        name = 'a' & name = 'b'      | 12 | '&' has no meaning here; put odd names in backticks
        tags.a = 1e999               | 10 | expected a number or a text in quotes, found 1e999
        """)
    void aMistakeIsOneLineThatPointsAtTheColumn(String filter, int column, String message) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> RunFilter.parse(filter))
                .withMessageStartingWith("filter, column " + column + ": " + message)
                .matches(e -> e.column() == column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not "})
    void whatIsNestedWithoutEndIsRefused(String word) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> RunFilter.parse(word.repeat(100_000)))
                .withMessageContaining("nested more than 100 deep");
    }

    @Test
    void whatIsTooLongForTheDatabaseIsRefused() {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> RunFilter.parse("name = 'a' or ".repeat(1_000) + "name = 'a'"))
                .withMessageContaining("a filter takes 250 comparisons");
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> RunFilter.parse("number in (" + "1,".repeat(20_000) + "1)"))
                .withMessageContaining("a filter takes 10000 values");
    }
}
