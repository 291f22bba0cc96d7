package dev.cellar.magics.internal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dflib.DataFrame;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class GridFactsTest {
    record Patient(String name, Integer age) {
        @Override
        public String toString() {
            throw new AssertionError("the notebook's code is not called");
        }
    }

    @Test
    void recordsHaveTheirComponentsForColumns() throws Exception {
        Facts facts = facts(List.of(new Patient("Ada", 36), new Patient("Bo", null)));

        assertThat(facts.columns()).containsExactly("name", "age");
        assertThat(facts.rows()).isEqualTo(2);
        assertThat(facts.missing()).isEqualTo(1);
        assertThat(facts.bytes()).isNull();
    }

    @Test
    void equalDataHasEqualFingerprintsAndOtherDataOthers() throws Exception {
        String fingerprint = facts(List.of(new Patient("Ada", 36))).fingerprint();

        assertThat(facts(new ArrayList<>(List.of(new Patient("Ada", 36)))).fingerprint())
                .isEqualTo(fingerprint);
        assertThat(facts(List.of(new Patient("Ada", 37))).fingerprint()).isNotEqualTo(fingerprint);
        assertThat(facts(List.of(new Patient("Ad", 36))).fingerprint()).isNotEqualTo(fingerprint);
    }

    @Test
    void mapsHaveTheirKeysForColumns() throws Exception {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("a", 1);
        row.put("b", null);

        Facts facts = facts(List.of(row, Map.of("a", 2)));

        assertThat(facts.columns()).containsExactly("a", "b");
        assertThat(facts.missing()).isEqualTo(2);
    }

    @Test
    void arraysOfOneAndTwoDimensionsAreRead() throws Exception {
        assertThat(facts(new double[][] {{1, Double.NaN}, {3, 4}, {5, 6}})).satisfies(facts -> {
            assertThat(facts.rows()).isEqualTo(3);
            assertThat(facts.missing()).isEqualTo(1);
        });
        assertThat(facts(new int[] {1, 2}).rows()).isEqualTo(2);
        assertThat(facts(new String[][] {{"a"}, {null}}).missing()).isEqualTo(1);
    }

    @Test
    void tablesOfTablesawAreRead() throws Exception {
        Table table = Table.create(
                StringColumn.create("name", "Ada", "", "Cy"), DoubleColumn.create("age", 36, Double.NaN, 4));

        Facts facts = facts(table);

        assertThat(facts.columns()).containsExactly("name", "age");
        assertThat(facts.rows()).isEqualTo(3);
        assertThat(facts.missing()).isEqualTo(2);
        table.doubleColumn("age").set(0, 37);
        assertThat(facts(table).fingerprint()).isNotEqualTo(facts.fingerprint());
    }

    @Test
    void framesOfDflibAreRead() throws Exception {
        Facts facts = facts(DataFrame.foldByRow("name", "age").of("Ada", 36, "Bo", null));

        assertThat(facts.columns()).containsExactly("name", "age");
        assertThat(facts.rows()).isEqualTo(2);
        assertThat(facts.missing()).isEqualTo(1);
    }

    @Test
    void framesOfSmileAreRead() throws Exception {
        Facts facts = facts(smile.data.DataFrame.of(new double[][] {{1, 2}, {3, 4}}, "a", "b"));

        assertThat(facts.columns()).containsExactly("a", "b");
        assertThat(facts.rows()).isEqualTo(2);
    }

    @Test
    void ofMuchDataEveryFewRowsAreReadAndNothingIsSaidOfWhatIsMissing() throws Exception {
        int rows = Math.toIntExact(GridFacts.MOST_VALUES) + 1;
        int[] data = IntStream.range(0, rows).toArray();
        Facts before = facts(data);
        data[2] = -1;

        assertThat(before.rows()).isEqualTo(rows);
        assertThat(before.missing()).isNull();
        assertThat(facts(data).fingerprint()).isNotEqualTo(before.fingerprint());
    }

    /** Such as the rows of a cluster's table, each asked for from afar. */
    @Test
    void aCollectionThatIsNotTheJdksOwnIsNeverAskedForAnything() throws Exception {
        List<Integer> remote = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                throw new AssertionError("a job would start");
            }

            @Override
            public int size() {
                throw new AssertionError("a job would start");
            }
        };

        assertThat(GridFacts.of(remote)).isEmpty();
    }

    private static Facts facts(Object data) throws ReflectiveOperationException {
        return GridFacts.of(data).orElseThrow();
    }
}
