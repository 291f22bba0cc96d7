package dev.cellar.tracking.filter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RunFilterPropertyTest {
    @Provide
    Arbitrary<RunFilter> filters() {
        return Filters.any();
    }

    /** Close to a filter, so that the parser gets far. */
    @Provide
    Arbitrary<String> nearFilters() {
        return Arbitraries.of(
                        "metrics.auc",
                        "params.",
                        "`a b`",
                        "'x'",
                        "\"",
                        "'",
                        "`",
                        "(",
                        ")",
                        "and",
                        "or",
                        "not",
                        "in",
                        "like",
                        "is",
                        "null",
                        "order",
                        "by",
                        "desc",
                        ",",
                        "=",
                        "!=",
                        ">",
                        "1e999",
                        "-.5",
                        "status",
                        "started",
                        "'3 days ago'",
                        "\uD800",
                        "\0",
                        "%",
                        "under",
                        "project")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Property
    void whatIsPrintedReadsBackAsTheSameTree(@ForAll("filters") RunFilter filter) {
        assertThat(RunFilter.parse(filter.toString())).isEqualTo(filter);
    }

    @Property
    void noTextMakesItThrowAnythingButItsOwnException(@ForAll String text) {
        assertUnderstoodOrRefused(text);
    }

    @Property
    void noMixOfItsWordsMakesItThrowAnythingButItsOwnException(@ForAll("nearFilters") String text) {
        assertUnderstoodOrRefused(text);
    }

    private static void assertUnderstoodOrRefused(String text) {
        try {
            RunFilter filter = RunFilter.parse(text);
            assertThat(RunFilter.parse(filter.toString())).isEqualTo(filter);
        } catch (FilterException e) {
            assertThat(e.getMessage().lines()).hasSize(1);
            assertThat(e.column()).isBetween(1, text.codePointCount(0, text.length()) + 1);
        }
    }
}
