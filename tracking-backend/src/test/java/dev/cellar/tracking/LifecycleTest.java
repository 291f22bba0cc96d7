package dev.cellar.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.tracking.TrackingSession.Started;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LifecycleTest extends SessionFixture {
    @Test
    void nothingIsWrittenBeforeARunIsOn() {
        Cells cells = new Cells(session());
        cells.run("a", "int x = 1;", "1");
        assertThat(home()).doesNotExist();
    }

    @Test
    void aLateStartTakesInTheCellsFromBeforeAndTheOneThatSaysIt() throws IOException {
        Path file =
                notebook("late.ipynb", Cell.code("a", "one"), Cell.code("b", "two"), Cell.code("c", "%track start"));
        TrackingSession session = session();
        Cells cells = new Cells(session);
        String first = cells.run("a", "one", "1");
        String second = cells.run("b", "two", "2");
        Started[] started = new Started[1];
        String third = cells.run("c", "%track start", "", id -> started[0] = session.start(Cells.start(null, file)));
        flush(session);

        assertThat(started[0].earlier()).isEqualTo(2);
        assertThat(started[0].run().name()).isEqualTo("late");
        assertThat(session.store().executions(started[0].run().id()))
                .extracting(Execution::id)
                .containsExactly(first, second, third);
        assertThat(history(session.store(), file)).extracting(Version::cell).containsExactly("a", "b", "c");
    }

    @Test
    void onlyTheLastCellsFromBeforeAreKeptInMemory() {
        TrackingSession session =
                TrackingSessions.open(new SessionConfig(home(), null, folder, Map.of(), 3, 1_000_000));
        try (session) {
            Cells cells = new Cells(session);
            for (int i = 0; i < 5; i++) {
                cells.run("c" + i, "cell " + i, "");
            }
            Started started = cells.begin("late");
            flush(session);
            assertThat(started.earlier()).isEqualTo(3);
            assertThat(session.store().executions(started.run().id()))
                    .extracting(Execution::code)
                    .containsExactly("cell 2", "cell 3", "cell 4");
        }
    }

    @Test
    void aKernelThatEndsAfterAFailedCellLeavesAFailedRun() {
        assertThat(statusAfter(cells -> cells.fail("a", "boom"))).isEqualTo(RunStatus.FAILED);
        assertThat(statusAfter(cells -> {
                    cells.fail("a", "boom");
                    cells.run("a", "mended", "");
                }))
                .isEqualTo(RunStatus.FINISHED);
    }

    private RunStatus statusAfter(Consumer<Cells> work) {
        TrackingSession session = session();
        Cells cells = new Cells(session);
        String id = cells.begin("ends").run().id();
        work.accept(cells);
        session.close();
        try (TrackingStore store = TrackingStores.open(home())) {
            return store.run(id).status();
        }
    }

    @Test
    void startingTwiceGoesOn() {
        TrackingSession session = session();
        Run run = session.start(Cells.start("forecast")).run();
        Started again = session.start(Cells.start(null));
        assertThat(again.continued()).isTrue();
        assertThat(again.run().id()).isEqualTo(run.id());
        assertThat(session.start(Cells.start("forecast")).continued()).isTrue();
    }

    @Test
    void anotherNameEndsTheRunThatIsOn() {
        TrackingSession session = session();
        Run first = session.start(Cells.start("forecast")).run();
        Started started = session.start(Cells.start("baseline"));
        assertThat(started.continued()).isFalse();
        assertThat(started.ended()).map(Run::id).contains(first.id());
        flush(session);
        assertThat(session.store().run(first.id()).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(session.current()).map(Run::name).contains("baseline");
    }

    @Test
    void anAutomaticRunIsDescribedByTheFirstExplicitStart() {
        TrackingSession session = session();
        Run automatic = session.start(Cells.automatic()).run();
        Started started = session.start(StartRequest.by(Cells.ADA)
                .name("forecast")
                .project("pharmacy/forecast")
                .hypothesis("lags help")
                .tags(List.of("quick", "by=ada"))
                .build());
        assertThat(started.continued()).isFalse();
        assertThat(started.run().id()).isEqualTo(automatic.id());
        assertThat(started.run().number()).isEqualTo(1);
        flush(session);
        Run stored = session.store().run("forecast#1");
        assertThat(stored.id()).isEqualTo(automatic.id());
        assertThat(stored.project()).isEqualTo("pharmacy/forecast");
        assertThat(stored.hypothesis()).isEqualTo("lags help");
        assertThat(stored.tags()).containsOnly(Map.entry("quick", ""), Map.entry("by", "ada"));
        assertThat(session.start(Cells.start("other")).ended()).isPresent();
    }

    @Test
    void aRestartMakesTheNextRunOfThatNameAndLinksItToTheLast() throws IOException {
        Path file = notebook("forecast.ipynb", Cell.code("a", "one"));
        TrackingSession before = session();
        Run first = before.start(Cells.start(null, file)).run();
        before.close();
        Run second = session().start(Cells.start(null, file)).run();
        assertThat(second.name()).isEqualTo("forecast");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.parentId()).isEqualTo(first.id());
    }

    @Test
    void theCellThatStopsARunBelongsToIt() {
        TrackingSession session = session();
        Cells cells = new Cells(session);
        Run run = cells.begin("forecast").run();
        String stopping = cells.run("a", "%track stop", "", id -> session.stop(RunStatus.FAILED));
        cells.run("b", "afterwards", "");
        assertThat(session.current()).isEmpty();
        flush(session);
        assertThat(session.store().executions(run.id()))
                .extracting(Execution::id)
                .containsExactly(stopping);
        assertThat(session.store().run(run.id()).status()).isEqualTo(RunStatus.FAILED);
        assertThat(session.stop(RunStatus.FINISHED)).isEmpty();
    }

    @Test
    void paramsGivenFromOutsideAreHandedToTheNotebook() {
        TrackingSession session = session(Map.of("CELLAR_PARAMS", "{\"lr\": 0.01, \"name\": \"ada\"}"));
        assertThat(session.givenParam("lr")).contains("0.01");
        assertThat(session.givenParam("name")).contains("ada");
        assertThat(session.givenParam("other")).isEmpty();
        assertThatThrownBy(() -> session(Map.of("CELLAR_PARAMS", "lr=1")))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("CELLAR_PARAMS is not JSON");
    }

    @Test
    void theProjectIsTheOneThatWasSetElseTheFolders() throws IOException {
        Path file = notebook("forecast.ipynb", Cell.code("a", "one"));
        assertThat(session().start(Cells.start(null, file)).run().project())
                .isEqualTo(folder.getFileName().toString());
        Files.writeString(folder.resolve("cellar.toml"), "project = \"pharmacy/forecast\"\n");
        assertThat(session().start(Cells.start("a", file)).run().project()).isEqualTo("pharmacy/forecast");
        assertThat(session(Map.of("CELLAR_PROJECT", "bank"))
                        .start(Cells.start("a", file))
                        .run()
                        .project())
                .isEqualTo("bank");
    }

    @Test
    void tagsAndNotesAreOnTheRun() {
        TrackingSession session = session();
        Run run = session.start(Cells.start("forecast")).run();
        session.tag("stage", "trial");
        session.tag("stage", "final");
        session.note("first");
        session.note("**second**");
        flush(session);
        assertThat(session.store().run(run.id()).tags()).containsOnly(Map.entry("stage", "final"));
        assertThat(session.store().run(run.id()).notes()).containsExactly("first", "**second**");
        assertThat(session.current().map(Run::notes)).contains(List.of("first", "**second**"));
    }

    @Test
    void aHomeThatCannotBeMadeIsSaidInOneLine() throws IOException {
        Files.writeString(home(), "a file where the folder should be");
        TrackingSession session = session();
        assertThatThrownBy(() -> session.start(Cells.start("forecast")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot make " + home())
                .hasMessageContaining("CELLAR_HOME")
                .message()
                .doesNotContain("\n");
        assertThat(session.current()).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsRecordedOnANetworkFileSystemTakesTheCarefulWay() {
        TrackingSession session = session(Map.of("CELLAR_NETWORK_HOME", "true"));
        Cells cells = new Cells(session);
        Run run = cells.begin("forecast").run();
        String id = cells.run("a", "one", "1");
        flush(session);
        assertThat(session.store().executions(run.id()))
                .extracting(Execution::id)
                .containsExactly(id);
        assertThat(session.trouble()).get().asString().contains("network file system");
        assertThat(home().resolve("cellar.db-wal")).doesNotExist();
    }
}
