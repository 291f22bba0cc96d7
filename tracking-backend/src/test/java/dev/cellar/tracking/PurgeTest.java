package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.LogLine;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PurgeTest extends SessionFixture {
    private static final String PLANTED = "tok-5e9f1c-planted";

    private Path file;
    private Run kept;
    private Run planted;

    /** Two runs of one notebook; the second is full of the planted text, and the document is clean again at its end. */
    private void record() throws IOException {
        file = notebook("n.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        kept = session.start(Cells.start("kept", file)).run();
        cells.run("a", "one", "1");
        session.param(null, "lr", "0.1");
        session.artifact(null, "fine.txt", ArtifactKind.FILE, "text/plain", "fine".getBytes(UTF_8));
        flush(session);
        session.stop(RunStatus.FINISHED);
        planted = session.start(Cells.start("planted", file)).run();
        cells.run("b", "connect(\"" + PLANTED + "\")", "said " + PLANTED);
        session.param(null, "key", PLANTED);
        session.tag("key", PLANTED);
        session.note("it is " + PLANTED);
        session.log(null, PLANTED);
        session.metric(null, PLANTED, 1, null);
        session.artifact(
                null,
                "dump.txt",
                ArtifactKind.FILE,
                "text/plain",
                (PLANTED + "\n").repeat(500).getBytes(UTF_8));
        cells.run("b", "two", "2");
        flush(session);
        session.stop(RunStatus.FINISHED);
        session.start(Cells.start("later", file));
        cells.run("a", "one", "1 again");
        flush(session);
        session.close();
    }

    private List<String> found(String text) throws Exception {
        return StoreBytes.of(home()).holding(text);
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + home().resolve("snapshots.git")));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(git.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(git.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void aPurgedRunIsGoneToTheLastByteAndAllElseStays() throws Exception {
        record();
        assertThat(found(PLANTED))
                .contains("cellar.db", "a git object")
                .anyMatch(place -> place.startsWith("objects/"));
        TrackingStore store = store();
        List<Version> before = history(store, file);

        PurgeReceipt receipt = store.purge(new PurgeTarget.OfRun(store.run("planted")), false);

        assertThat(receipt.removed().get(0))
                .startsWith("1 run with all that belongs to it, 2 versions")
                .doesNotContain(" 0 ");
        assertThat(receipt.unreached()).anyMatch(line -> line.contains(file.toString()));
        assertThat(String.join("", receipt.removed())).doesNotContain(PLANTED);
        assertThat(found(PLANTED)).isEmpty();
        assertThat(found(planted.id())).isEmpty();
        assertThat(store.runs(null, 9)).extracting(Run::name).containsExactly("later", "kept");
        assertThat(history(store, file)).extracting(Version::number).containsExactly(1, 4);
        assertThat(store.restore(history(store, file).get(0))).isEqualTo(store.restore(before.get(0)));
        assertThat(store.object(store.artifacts(kept.id()).get(0).sha256())).isEqualTo("fine".getBytes(UTF_8));
        assertThat(store.params(kept.id())).containsEntry("lr", "0.1");
        assertThat(store.fsck(false)).isEmpty();
        git("fsck", "--strict");
    }

    @Test
    void whatMatchesIsGoneAndTheRestOfTheRunStays() throws Exception {
        record();
        TrackingStore store = store();
        store.gc();

        store.purge(new PurgeTarget.Matching(Pattern.compile("tok-[0-9a-f]+-planted")), false);

        assertThat(found(PLANTED)).isEmpty();
        Run run = store.run("planted");
        assertThat(store.executions(run.id())).hasSize(1);
        assertThat(run.notes()).isEmpty();
        assertThat(run.tags()).isEmpty();
        assertThat(store.log(run.id())).extracting(LogLine::text).isEmpty();
        assertThat(history(store, file)).extracting(Version::number).containsExactly(1, 3, 4);
        assertThat(store.fsck(false)).isEmpty();
    }

    @Test
    void whatTheCellOfAPurgedVersionLoggedGoesWithIt() throws Exception {
        file = notebook("n.ipynb", Cell.code("a", "one"), Cell.code("b", "two"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        Run run = session.start(Cells.start("r", file)).run();
        cells.run("a", "one", "1", id -> {
            session.param(id, "place", PLANTED);
            session.metric(id, PLANTED, 1, null);
            session.log(id, PLANTED);
            session.artifact(id, PLANTED, ArtifactKind.FILE, "text/plain", PLANTED.getBytes(UTF_8));
        });
        cells.run("b", "two", "2", id -> session.metric(id, "auc", 0.5, null));
        session.stop(RunStatus.FINISHED);
        flush(session);
        session.close();
        TrackingStore store = store();

        store.purge(new PurgeTarget.OfVersion(history(store, file).get(0)), false);

        assertThat(found(PLANTED)).isEmpty();
        assertThat(store.metrics(run.id())).containsOnlyKeys("auc");
        assertThat(store.params(run.id())).isEmpty();
        assertThat(store.fsck(false)).isEmpty();
    }

    @Test
    void figuresGoWithTheirRun() throws Exception {
        Run run = drawn();
        assertThat(found(PLANTED)).anyMatch(place -> place.startsWith("objects/"));
        TrackingStore store = store();

        store.purge(new PurgeTarget.OfRun(run), false);

        assertThat(found(PLANTED)).isEmpty();
        assertThat(found(run.id())).isEmpty();
        assertThat(store.fsck(false)).isEmpty();
    }

    @Test
    void figuresThatHoldTheTextGoAndTheirRunStays() throws Exception {
        Run run = drawn();
        TrackingStore store = store();

        store.purge(new PurgeTarget.Matching(Pattern.compile(PLANTED)), false);

        assertThat(found(PLANTED)).isEmpty();
        assertThat(store.artifacts(run.id())).extracting(Artifact::name).containsExactly("figures/clean.svg");
        assertThat(store.fsck(false)).isEmpty();
    }

    /** A run with a clean figure, one whose name holds the planted text and one whose picture does. */
    private Run drawn() throws IOException {
        TrackingSession session = session();
        Cells cells = new Cells(session);
        Run run = cells.begin("drawn").run();
        cells.draw(null, "%%track figure clean\nplot()", "<svg>fine</svg>");
        cells.draw(null, "%%track figure " + PLANTED + "\nplot()", "<svg>named</svg>");
        cells.draw(null, "plot(again)", "<svg>" + PLANTED + "</svg>");
        flush(session);
        session.close();
        return run;
    }

    @Test
    void aNotebookIsForgottenWhoseOwnNameHoldsTheText() throws Exception {
        TrackingStore store = store();
        store.snapshotFile(notebook(PLANTED + ".ipynb", Cell.code("a", "one")));
        assertThat(found(PLANTED)).isNotEmpty();

        store.purge(new PurgeTarget.Matching(Pattern.compile(PLANTED)), false);

        assertThat(found(PLANTED)).isEmpty();
        assertThat(git("for-each-ref")).isEmpty();
        assertThat(store.notebooks()).isEmpty();
    }

    @Test
    void aVersionIsPurgedWithItsCell() throws Exception {
        record();
        TrackingStore store = store();
        Version version = history(store, file).get(1);

        store.purge(new PurgeTarget.OfVersion(version), false);

        assertThat(history(store, file)).extracting(Version::number).containsExactly(1, 3, 4);
        assertThat(store.execution(String.valueOf(version.executionId()))).isEmpty();
        assertThat(git("cat-file", "--batch", "--batch-all-objects", "--unordered"))
                .doesNotContain(PLANTED);
        assertThat(store.fsck(false)).isEmpty();
    }

    @Test
    void theNumberOfAPurgedVersionIsNotGivenAgain() throws Exception {
        record();
        TrackingStore store = store();
        Version last = history(store, file).get(3);

        store.purge(new PurgeTarget.OfVersion(last), false);

        assertThat(store.snapshotFile(file).number()).isEqualTo(last.number() + 1);
        assertThat(history(store, file)).extracting(Version::number).containsExactly(1, 2, 3, 5);
    }

    @Test
    void aDryRunSaysTheSameAndRemovesNothing() throws Exception {
        record();
        TrackingStore store = store();
        PurgeTarget target = new PurgeTarget.Matching(Pattern.compile(PLANTED));

        PurgeReceipt dry = store.purge(target, true);

        assertThat(found(PLANTED)).isNotEmpty();
        assertThat(history(store, file)).hasSize(4);
        assertThat(store.purge(target, false).removed())
                .startsWith(dry.removed().get(0));
        assertThat(store.purge(target, false).removed()).isEmpty();
    }

    @Test
    void whatOnlyTheRecordOfARunAndWhatWasSetAsideHoldIsGoneToo() throws Exception {
        TrackingSession session = session();
        session.start(Cells.start("told", notebook("n.ipynb", Cell.code("a", "one"))));
        new Cells(session).run("a", "one", "1");
        session.tag("key", PLANTED);
        session.tag("key", "nothing any more");
        flush(session);
        session.close();
        Path aside = Files.createDirectories(home().resolve("set-aside")).resolve("journal");
        Files.writeString(aside, PLANTED);
        TrackingStore store = store();
        PurgeTarget target = new PurgeTarget.Matching(Pattern.compile(PLANTED));
        assertThat(found(PLANTED)).isNotEmpty();

        PurgeReceipt dry = store.purge(target, true);

        assertThat(aside).exists();
        assertThat(dry.removed()).containsExactly("1 record of a run", "what repairs had set aside");
        assertThat(store.purge(target, false).removed())
                .startsWith(dry.removed().toArray(String[]::new));
        assertThat(found(PLANTED)).isEmpty();
        assertThat(home().resolve("runs")).isEmptyDirectory();
    }

    @Test
    void nothingIsPurgedWhileAKernelRecords() throws Exception {
        record();
        TrackingSession session = session();
        Run live = session.start(Cells.start("live", file)).run();
        flush(session);
        TrackingStore store = store();

        assertThatThrownBy(() -> store.purge(new PurgeTarget.OfRun(kept), false))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("a kernel is recording run " + live.id());
        assertThat(store.runs(null, 9)).hasSize(4);
    }
}
