package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.client;
import static dev.cellar.kernel.SharedKernel.run;
import static dev.cellar.kernel.SharedKernel.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellExecution;
import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.Message;
import dev.cellar.client.MessageTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamsTest {
    @Test
    void keepsTheOrderOfTextErrorsAndDisplays() {
        CellResult result = run(
                "System.out.print(\"a\"); System.err.print(\"b\"); System.out.print(\"c\");"
                        + "String shownId = display(1); System.out.print(\"d\"); updateDisplay(shownId, 2); System.out.print(\"e\"); 3");

        assertThat(result.outputs())
                .extracting(output -> output.path("output_type").asText()
                        + output.path("text").asText())
                .containsExactly("streama", "streamb", "streamc", "display_data", "streamde", "execute_result");
    }

    @Test
    void publishesTextWithoutALineEndBeforeTheReply() {
        assertThat(run("System.out.print(\"no end\")").stream("stdout")).isEqualTo("no end");
    }

    @Test
    void passesEveryAlphabet() {
        assertThat(run("System.out.println(\"žлÅ 漢字 \uD83D\uDE00\")").stream("stdout"))
                .isEqualTo("žлÅ 漢字 \uD83D\uDE00\n");
    }

    @Test
    void gathersAFloodOfLinesIntoFewMessagesAndLosesNone() {
        try (MessageTap tap = client().tap()) {
            CellExecution flood = client().submit(
                            ExecuteCell.of("for (int i = 0; i < 20_000; i++) System.out.println(i);")
                                    .build());
            List<Message> streams = new ArrayList<>();
            tap.await(
                    message -> {
                        if (message.answers(flood.request(), "stream")) {
                            streams.add(message);
                        }
                        return message.answers(flood.request(), "execute_reply");
                    },
                    Duration.ofSeconds(30));

            assertThat(flood.await().stream("stdout").lines()).hasSize(20_000);
            assertThat(streams).hasSizeLessThan(1_000);
        }
    }

    @Test
    void publishesWhatAThreadPrintsAfterItsCell() {
        try (MessageTap tap = client().tap()) {
            run(
                    "var goOn = new CountDownLatch(1); new Thread(() -> { try { goOn.await(); System.out.println(\"late\"); }"
                            + " catch (InterruptedException e) { } }).start();");
            Message last =
                    client().submit(ExecuteCell.of("goOn.countDown();").build()).request();

            Message late = tap.await(
                    message -> message.content().path("text").asText().equals("late\n"), Duration.ofSeconds(10));

            assertThat(late.parentId()).isEqualTo(last.id());
        }
    }

    @Test
    void survivesAThreadThatIsInterruptedWhileItPrints() {
        run("var noisy = Executors.newSingleThreadExecutor(); var spoken = new CountDownLatch(1);"
                + "noisy.submit(() -> { for (int i = 0; i < 20_000; i++) { System.out.println(i); spoken.countDown(); } });"
                + "spoken.await(); noisy.shutdownNow(); noisy.awaitTermination(1, TimeUnit.MINUTES);");

        assertThat(run("System.out.println(\"still heard\")").stream("stdout")).endsWith("still heard\n");
    }

    @Test
    void readsLinesFromStandardInput() {
        CellResult result = run(ExecuteCell.of("var in = new Scanner(System.in); System.out.print(\"name? \");"
                        + " String first = in.nextLine(); String second = in.nextLine(); first + second")
                .stdin((prompt, password) -> "ž\uD83D\uDE00"));

        assertThat(value(result)).isEqualTo("ž\uD83D\uDE00ž\uD83D\uDE00");
        assertThat(result.stream("stdout")).isEqualTo("name? ");
    }

    @Test
    void asksForPasswordsWithoutShowingThem() {
        CellResult result = run(ExecuteCell.of("input(\"Name: \") + \"/\" + password(\"Word: \")")
                .stdin((prompt, password) -> prompt + password));

        assertThat(value(result)).isEqualTo("Name: false/Word: true");
    }

    @Test
    void saysClearlyThatNobodyCanBeAsked() {
        CellResult result = run("new Scanner(System.in).nextLine()");

        assertThat(result.status()).isEqualTo(CellStatus.ERROR);
        assertThat(result.error()).hasValueSatisfying(error -> {
            assertThat(error.name()).isEqualTo("InputRefusedException");
            assertThat(error.value()).contains("asks for input").contains("nobody can be asked");
        });
    }

    @Test
    void isUsableAfterAQuestionThatWasInterrupted() {
        CellResult interrupted = run(ExecuteCell.of("input(\"?\")").stdin((prompt, password) -> {
            client().interrupt();
            return "too late";
        }));
        CellResult next = run(ExecuteCell.of("input(\"again?\")").stdin((prompt, password) -> "in time"));

        assertThat(interrupted.status()).isIn(CellStatus.INTERRUPTED, CellStatus.OK);
        assertThat(value(next)).isEqualTo("in time");
    }
}
