package dev.cellar.recorder.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import dev.cellar.tracking.model.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A notebook brings other versions of the libraries that Cellar uses, before or after Cellar, and gets those. */
class OwnLibrariesIT {
    private static final String OTHERS = System.getProperty("cellar.other.versions") + "/*.jar";

    /** What a notebook does with each of them, by the version that it expects to see. */
    private static final Map<String, String> USES = Map.of(
            "2.17.2", """
                    import com.fasterxml.jackson.databind.ObjectMapper;
                    new ObjectMapper().readTree("{\\"a\\": [1, 2]}").at("/a/1").asInt() == 2
                            ? com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION : "cannot parse"
                    """,
            "jgit-6.10.1", """
                    var git = org.eclipse.jgit.api.Git.init().setDirectory(new java.io.File("own")).call();
                    java.nio.file.Files.writeString(Path.of("own", "a.txt"), "a");
                    git.add().addFilepattern("a.txt").call();
                    git.status().call().getAdded() + " " + org.eclipse.jgit.lib.Repository.class
                            .getProtectionDomain().getCodeSource().getLocation()
                    """,
            "5.14.0", """
                    com.sun.jna.Native.getNativeSize(int.class) == 4 && com.sun.jna.NativeLibrary.getProcess() != null
                            ? com.sun.jna.Native.VERSION : "cannot call"
                    """,
            "Logger[own]", """
                    var log = org.slf4j.LoggerFactory.getLogger("own");
                    log.info("logged by logback");
                    log.getClass().getName().equals("ch.qos.logback.classic.Logger") ? log.toString() : log.getClass().getName()
                    """,
            "0.5.1 heard", """
                    String heard;
                    try (var context = new org.zeromq.ZContext()) {
                        var publisher = context.createSocket(org.zeromq.SocketType.PUB);
                        int port = publisher.bindToRandomPort("tcp://127.0.0.1");
                        var subscriber = context.createSocket(org.zeromq.SocketType.SUB);
                        subscriber.subscribe("");
                        subscriber.setReceiveTimeOut(50);
                        subscriber.connect("tcp://127.0.0.1:" + port);
                        do {
                            publisher.send("heard");
                            heard = subscriber.recvStr();
                        } while (heard == null);
                    }
                    org.zeromq.ZMQ.getVersionString() + " " + org.zeromq.ZMQ.class
                            .getProtectionDomain().getCodeSource().getLocation().toString()
                            .replaceAll(".*jeromq-(.*)[.]jar", "$1") + " " + heard
                    """,
            "3.49.1", """
                    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:");
                            var rows = connection.createStatement().executeQuery("select sqlite_version()")) {
                        System.out.println(rows.getString(1));
                    }
                    """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"AT_START", "LATE"})
    void eachIsTheOneThatTheNotebookChose(Way way) {
        try (RecordedKernel kernel = RecordedKernel.start(way, folder)) {
            assertThat(kernel.run("%classpath " + OTHERS).ok()).isTrue();
            use(kernel);
        }
    }

    @Test
    void eachIsTheOneThatTheNotebookChoseBeforeCellarCame() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.NONE, folder)) {
            assertThat(kernel.run("%classpath " + OTHERS).ok()).isTrue();
            Way.LATE.firstCells().forEach(kernel::run);
            use(kernel);
        }
    }

    private static void use(RecordedKernel kernel) {
        assertThat(kernel.run("%track start libraries").ok()).isTrue();
        USES.forEach((version, code) -> {
            CellResult result = kernel.run(code);

            assertThat(result.outputs().toString()).as(code).contains(version);
            Execution execution = kernel.recorded(code, result);
            assertThat(execution.outputs()).isEqualTo(result.outputs());
        });
        assertThat(kernel.run("%track status").outputs().toString()).doesNotContain("Captured");
    }

    @Test
    void completionOffersNothingOfOursButTrack() {
        try (RecordedKernel kernel = RecordedKernel.start(Way.AT_START, folder)) {
            kernel.run("1");

            assertThat(offered(kernel, "dev.cellar.T")).containsExactly("Track");
            for (String ours : List.of(
                    "dev.cellar.r",
                    "dev.cellar.m",
                    "dev.cellar.t",
                    "dev.cellar.s",
                    "inst.",
                    "new RecorderBridg",
                    "org.eclipse.jg",
                    "com.fasterxml.j",
                    "com.sun.jna.",
                    "org.slf4j.",
                    "org.zeromq.",
                    "org.sqlite.",
                    "org.jdbi.",
                    "org.flywaydb.",
                    "oshi.",
                    "picocli.")) {
                assertThat(offered(kernel, ours)).as(ours).isEmpty();
            }
        }
    }

    private static List<String> offered(RecordedKernel kernel, String code) {
        List<String> matches = new ArrayList<>();
        kernel.client()
                .requests()
                .complete(code, code.length())
                .path("matches")
                .forEach(match -> matches.add(match.asText()));
        return matches;
    }
}
