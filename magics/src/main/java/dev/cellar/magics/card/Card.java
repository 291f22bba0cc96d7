package dev.cellar.magics.card;

import dev.cellar.magics.text.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a magic shows: a title line and blocks below it. Immutable.
 *
 * <pre>{@code
 * Card card = Card.titled(Mark.RECORDING, "Recording forecast #2")
 *         .aside("pharmacy/forecast")
 *         .row("Hypothesis", "promo lags help")
 *         .build();
 * String text = TextCard.render(card, 100);
 * }</pre>
 *
 * @param asides short facts behind the title
 */
public record Card(Mark mark, String title, List<String> asides, List<Block> blocks) {
    public Card {
        asides = List.copyOf(asides);
        blocks = List.copyOf(blocks);
    }

    public static Builder titled(Mark mark, String title) {
        return new Builder(mark, title);
    }

    /** Collects a card from top to bottom. Rows that follow each other are one block. Not thread-safe. */
    public static final class Builder {
        private final Mark mark;
        private final String title;
        private final List<String> asides = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Rows.Row> rows = new ArrayList<>();

        private Builder(Mark mark, String title) {
            this.mark = mark;
            this.title = title;
        }

        public Builder aside(String fact) {
            if (!fact.isEmpty()) {
                asides.add(fact);
            }
            return this;
        }

        /** Adds a row; one without a value is left out. */
        public Builder row(String label, String value) {
            return value.isEmpty() ? this : row(label, value, null);
        }

        /** Adds a row whose value leads somewhere. */
        public Builder row(String label, String value, @Nullable String href) {
            rows.add(new Rows.Row(label, value, href));
            return this;
        }

        public Builder table(Table table) {
            return block(new TableBlock(table));
        }

        public Builder remark(String words) {
            return block(new Remark(words));
        }

        public Builder block(Block block) {
            closeRows();
            blocks.add(block);
            return this;
        }

        public Card build() {
            closeRows();
            return new Card(mark, title, asides, blocks);
        }

        private void closeRows() {
            if (!rows.isEmpty()) {
                blocks.add(new Rows(rows));
                rows.clear();
            }
        }
    }
}
