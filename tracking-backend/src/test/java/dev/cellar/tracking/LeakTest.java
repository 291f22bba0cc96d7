package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cellar.notebook.Cell;
import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import dev.cellar.tracking.model.ArtifactKind;
import dev.cellar.tracking.model.Direction;
import dev.cellar.tracking.model.Goal;
import dev.cellar.tracking.model.Run;
import dev.cellar.tracking.model.RunStatus;
import dev.cellar.tracking.model.Snippet;
import dev.cellar.tracking.model.Variable;
import dev.cellar.tracking.model.Variable.Changed;
import dev.cellar.tracking.model.Variables;
import dev.cellar.tracking.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Secrets reach no store but the vault, and come back in a restore on this computer. */
class LeakTest extends SessionFixture {
    private static final String SECRET = "Tr0ub4dor-and-3";
    private static final String LOGIN = "String password = \"" + SECRET + "\";\nconnect(password);";
    /** As no writer of ours would put it: indented by two, keys in an odd order. */
    private static final String ODD = """
            {
              "nbformat_minor": 5, "nbformat": 4, "metadata": {},
              "cells": [ {"id": "a", "cell_type": "code", "metadata": {}, "execution_count": 1, "outputs": [],
                "source": ["String password = \\"%s\\";\\n", "connect(password);"]} ]
            }
            """.formatted(SECRET);

    @Test
    void whateverACellHoldsItsSecretsAreInNoStore() throws IOException, InterruptedException {
        Path file = notebook("n.ipynb", Cell.code("a", LOGIN), Cell.code("b", "look()"));
        TrackingSession session = session();
        Run run = session.start(StartRequest.by(Cells.ADA)
                        .name("r password=" + SECRET)
                        .project("sales/password=" + SECRET)
                        .notebook(file)
                        .hypothesis("it works with password=" + SECRET)
                        .tags(List.of("db.password=" + SECRET))
                        .build())
                .run();
        Cells cells = new Cells(session);
        String id = cells.open("a", LOGIN);
        session.param(id, "password", SECRET);
        session.param(id, "password=" + SECRET, "1");
        session.metric(id, "password=" + SECRET, 1, 1L);
        session.metric("no id of ours", "password=" + SECRET, 2, null);
        session.artifact(id, "password=" + SECRET, ArtifactKind.FILE, "text/plain", "fine".getBytes(UTF_8));
        session.nameAttempt(id, "password=" + SECRET);
        session.goal(new Goal("password=" + SECRET, Direction.MAX));
        session.tag("api_password", SECRET);
        session.note("the password: " + SECRET);
        session.log(id, "connecting, password=" + SECRET);
        cells.finish(id, "a", LOGIN, "{\"password\": \"" + SECRET + "\"}\n");
        session.executionObserved(
                id,
                new Variables(
                        List.of(new Variable(
                                "password",
                                "String",
                                "java.lang.String",
                                "\"" + SECRET + "\"",
                                List.of(),
                                40,
                                "5e884898da28",
                                Changed.YES,
                                false)),
                        List.of()),
                List.of(new Snippet("1", "VAR", "password", "REPL.$JShell$1", "class X { " + LOGIN + " }", "VALID")),
                null);
        flush(session);

        assertThat(StoreBytes.withoutVault(home()).holding(SECRET)).isEmpty();
        assertThat(StoreBytes.withoutVault(home()).holding("5e884898da28")).isEmpty();
        assertThat(StoreBytes.withoutVault(home()).holding("{{secret:password:"))
                .contains("a git object")
                .anyMatch(place -> place.startsWith("cellar.db"));
        assertThat(session.store().params(run.id()).get("password")).startsWith("{{secret:");
    }

    @Test
    void aLabelThatHoldsASecretIsRefused() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", "1"));
        TrackingStore store = store();
        Version version = store.snapshotFile(file);

        assertThatThrownBy(() -> store.label(version, "ghp" + "_" + "a1B2".repeat(9)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("choose another");
    }

    @Test
    void anExecutionsVersionIsRestoredWithItsSecretsAndShownWithoutThem() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", LOGIN));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        new Cells(session).run("a", LOGIN, "password=" + SECRET + "\n");
        flush(session);

        Version version = history(session.store(), file).get(0);
        byte[] expected = NotebookWriter.write(Notebook.of(
                List.of(Cell.code("a", LOGIN).executed(LOGIN, 1, List.of(Cells.stream("password=" + SECRET + "\n"))))));
        assertThat(new String(session.store().restore(version), UTF_8)).isEqualTo(new String(expected, UTF_8));
        assertThat(NotebookWriter.write(session.store().document(version)))
                .asString(UTF_8)
                .doesNotContain(SECRET)
                .contains("{{secret:password:");
    }

    @Test
    void aSaveIsRestoredToTheVeryByteWithItsSecrets() throws IOException, InterruptedException {
        Path file = notebook("n.ipynb", Cell.code("a", "1"));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        Files.writeString(file, ODD);
        flush(session);

        Version version = history(session.store(), file).get(0);
        assertThat(version.isSave()).isTrue();
        assertThat(new String(session.store().restore(version), UTF_8)).isEqualTo(ODD);
        assertThat(StoreBytes.withoutVault(home()).holding(SECRET)).isEmpty();
    }

    @Test
    void aFileThatIsSnapshottedBeforeItIsReplacedComesBackToTheVeryByte() throws IOException, InterruptedException {
        Path file = notebook("n.ipynb");
        Files.writeString(file, ODD);
        TrackingStore store = store();

        Version version = store.snapshotFile(file);

        assertThat(new String(store.restore(version), UTF_8)).isEqualTo(ODD);
        assertThat(StoreBytes.withoutVault(home()).holding(SECRET)).isEmpty();
    }

    @Test
    void withoutTheVaultARestoreHoldsTheMarks() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", LOGIN));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        new Cells(session).run("a", LOGIN, "");
        flush(session);
        Version version = history(session.store(), file).get(0);
        try (var files = Files.list(home().resolve("vault"))) {
            for (Path kept : files.toList()) {
                Files.delete(kept);
            }
        }

        assertThat(new String(session.store().restore(version), UTF_8))
                .contains("{{secret:password:")
                .doesNotContain(SECRET);
    }

    @Test
    void aKilledKernelsJournalHoldsNoSecretEither() throws IOException, InterruptedException {
        Path file = notebook("n.ipynb", Cell.code("a", LOGIN));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        new Cells(session).open("a", LOGIN);

        try (var journals = Files.walk(home().resolve("journal"))) {
            for (Path segment : journals.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(segment, ISO_8859_1)).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void aPurgedSecretIsGoneFromTheVaultToo() throws IOException {
        Path file = notebook("n.ipynb", Cell.code("a", LOGIN), Cell.code("b", LOGIN.replace(SECRET, "0pen-sesame")));
        TrackingSession session = session();
        session.start(Cells.start(null, file));
        Cells cells = new Cells(session);
        cells.run("b", LOGIN.replace(SECRET, "0pen-sesame"), "");
        cells.run("a", LOGIN, "");
        session.stop(RunStatus.FINISHED);
        flush(session);
        session.close();

        store().purge(new PurgeTarget.Matching(Pattern.compile(SECRET)), false);

        try (var kept = Files.list(home().resolve("vault"))) {
            assertThat(kept.filter(each -> !each.endsWith("key")).toList())
                    .noneSatisfy(each -> assertThat(each).content().contains(SECRET));
        }
    }
}
