package dev.cellar.tracking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.journal.JournalEvent.MetricLogged;
import dev.cellar.tracking.journal.JournalEvent.OutputsAmended;
import dev.cellar.tracking.journal.JournalEvent.TagSet;
import dev.cellar.tracking.journal.JournalReader.Entry;
import dev.cellar.tracking.model.Ids;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final String RUN = "run";

    @TempDir
    Path journals;

    private Journal create(boolean mapped) {
        return Journal.create(journals, RUN, new JournalOptions(8192, mapped));
    }

    private List<Entry> read() throws IOException {
        try (JournalReader reader = new JournalReader(journals.resolve(RUN))) {
            return reader.next(Integer.MAX_VALUE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsAppendedIsReadBackInOrderAcrossSegments(boolean mapped) throws IOException {
        List<JournalEvent> appended = new ArrayList<>();
        try (Journal journal = create(mapped)) {
            for (int i = 0; i < 1_000; i++) {
                JournalEvent event = new TagSet(RUN, "tag " + i, "значение ".repeat(i % 50));
                appended.add(event);
                assertThat(journal.append(event)).isTrue();
            }
            assertThat(read()).extracting(Entry::event).isEqualTo(appended);
        }
        assertThat(read()).extracting(Entry::event).isEqualTo(appended);
        assertThat(JournalFiles.segments(journals.resolve(RUN))).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecordLargerThanASegmentGetsOneOfItsOwn(boolean mapped) throws IOException {
        JournalEvent before = new TagSet(RUN, "a", "b");
        JournalEvent large = new OutputsAmended(
                RUN, "e", List.of(JsonNodeFactory.instance.objectNode().put("text", "x".repeat(300_000))));
        JournalEvent after = new TagSet(RUN, "c", "d");
        try (Journal journal = create(mapped)) {
            journal.append(before);
            journal.append(large);
            journal.append(after);
        }
        assertThat(read()).extracting(Entry::event).containsExactly(before, large, after);
    }

    @Test
    void theSampleOfTheFormatIsTrue() throws IOException {
        Path segment = SegmentFormat.file(journals.resolve("a"), 0);
        try (Journal journal = Journal.create(journals, "a", new JournalOptions(4096, true))) {
            journal.append(new TagSet("a", "x", "y"));
            assertThat(HexFormat.of().formatHex(Files.readAllBytes(segment), 0, 64))
                    .isEqualTo("43454c4c41524a31" + "350000001293d0d9" + "0100000000000000"
                            + "0e7b2272756e4964223a2261222c226e616d65223a2278222c2276616c7565223a2279227d000000");
        }
        assertThat(segment).hasSize(4096);
    }

    @Test
    void metricsKeepEveryBitInTheirCompactForm() throws IOException {
        String execution = Ids.next();
        try (Journal journal = create(true)) {
            journal.metric(execution, "потери", 0.1, 5L);
            journal.metric(null, "loss", Double.NaN, null);
            journal.metric(execution, "loss", Double.NEGATIVE_INFINITY, -3L);
            journal.metric("not hexadecimal", "loss", -0.0, null);
        }
        List<MetricLogged> metrics =
                read().stream().map(entry -> (MetricLogged) entry.event()).toList();
        assertThat(metrics).extracting(MetricLogged::name).containsExactly("потери", "loss", "loss", "loss");
        assertThat(metrics)
                .extracting(MetricLogged::value)
                .containsExactly(0.1, Double.NaN, Double.NEGATIVE_INFINITY, -0.0);
        assertThat(metrics).extracting(MetricLogged::step).containsExactly(5L, null, -3L, null);
        assertThat(metrics)
                .extracting(MetricLogged::executionId)
                .containsExactly(execution, null, execution, "not hexadecimal");
    }

    @Test
    void theReaderFollowsAJournalThatIsBeingWritten() throws IOException {
        try (Journal journal = create(true);
                JournalReader reader = new JournalReader(journals.resolve(RUN))) {
            for (int i = 0; i < 500; i++) {
                assertThat(reader.next()).isEmpty();
                journal.append(new TagSet(RUN, "tag", "" + i));
                assertThat(reader.next()).map(Entry::sequence).contains(i + 1L);
            }
            assertThat(reader.torn()).isEmpty();
        }
    }

    @Test
    void readingStopsBeforeATornRecordAndSaysSo() throws IOException {
        try (Journal journal = create(true)) {
            for (int i = 0; i < 3; i++) {
                journal.append(new TagSet(RUN, "tag", "value"));
            }
        }
        int record = SegmentFormat.padded(recordLength());
        overwrite(SegmentFormat.HEADER + 2L * record + SegmentFormat.FRAME + 3);
        try (JournalReader reader = new JournalReader(journals.resolve(RUN))) {
            assertThat(reader.next(10)).hasSize(2);
            assertThat(reader.torn()).get().asString().contains("torn record after number 2");
        }
    }

    @Test
    void aRecordWithoutItsLengthIsTorn() throws IOException {
        try (Journal journal = create(true)) {
            journal.append(new TagSet(RUN, "tag", "value"));
        }
        // As when the process dies inside an append: the payload is there, the length is not.
        overwrite(SegmentFormat.HEADER + SegmentFormat.padded(recordLength()) + SegmentFormat.FRAME);
        try (JournalReader reader = new JournalReader(journals.resolve(RUN))) {
            assertThat(reader.next(10)).hasSize(1);
            assertThat(reader.torn()).isPresent();
        }
    }

    private int recordLength() throws IOException {
        try (RandomAccessFile file = segment()) {
            file.seek(SegmentFormat.HEADER);
            return Integer.reverseBytes(file.readInt());
        }
    }

    private void overwrite(long position) throws IOException {
        try (RandomAccessFile file = segment()) {
            file.seek(position);
            file.write('#');
        }
    }

    private RandomAccessFile segment() throws IOException {
        return new RandomAccessFile(SegmentFormat.file(journals.resolve(RUN), 0).toFile(), "rw");
    }

    @Test
    void aJournalIsWrittenAndReplayedByOneAlone() throws IOException {
        try (Journal journal = create(true)) {
            journal.append(new TagSet(RUN, "tag", "value"));
            assertThat(Journals.takeOver(journals.resolve(RUN))).isEmpty();
            assertThatThrownBy(() -> create(true))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("being recorded already");
        }
        Optional<AbandonedJournal> abandoned = Journals.takeOver(journals.resolve(RUN));
        assertThat(abandoned).isPresent();
        abandoned.get().delete();
        assertThat(journals).isEmptyDirectory();
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        try (Journal journal = create(true)) {
            journal.append(new TagSet(RUN, "tag", "value"));
            assertThat(Files.getPosixFilePermissions(journals.resolve(RUN)))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            try (Stream<Path> files = Files.list(journals.resolve(RUN))) {
                assertThat(files)
                        .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                                .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    @Test
    void deletingLeavesNothing() throws IOException {
        Journal journal = create(true);
        journal.append(new TagSet(RUN, "tag", "value"));
        journal.delete();
        assertThat(journals).isEmptyDirectory();
        assertThat(journal.append(new TagSet(RUN, "tag", "value"))).isFalse();
    }

    @Test
    void manyThreadsAppendWithoutLosingARecord() throws Exception {
        try (Journal journal = create(true)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        journal.metric(null, "loss", i, (long) i);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(journal.sequence()).isEqualTo(8_000);
        }
        assertThat(read()).hasSize(8_000);
    }
}
