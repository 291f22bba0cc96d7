package dev.cellar.recorder.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.model.Variable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values whose code misbehaves when it is asked what it is. */
public class ForeignCodeInVariablesTest {
    private static final Duration PLENTY = Duration.ofMinutes(1);

    /** Cells count their calls here, and wait here for good. */
    public static final AtomicInteger CALLS = new AtomicInteger();

    public static final CountDownLatch NEVER = new CountDownLatch(1);
    public static final AtomicReference<Boolean> ASKED_BY_US = new AtomicReference<>();

    private final NotebookShell notebook = new NotebookShell();
    private VariableInspector inspector = inspector(PLENTY);

    private static VariableInspector inspector(Duration deadline) {
        return new VariableInspector(new VariableBudget(PLENTY, 500, 80, 64 * 1024, deadline));
    }

    @AfterEach
    void close() {
        inspector.close();
        notebook.close();
    }

    private Variable look(String type, String declaration) {
        String here = ForeignCodeInVariablesTest.class.getName();
        notebook.cell("import static " + here + ".*;").cell(type).cell(declaration);
        return look();
    }

    private Variable look() {
        return inspector
                .inspect(notebook.jshell(), notebook.loader(), CellScope.OPEN)
                .seen()
                .get(0);
    }

    @Test
    void aToStringThatHangsIsGivenUpAndItsTypeNeverAskedAgain() {
        CALLS.set(0);
        inspector = inspector(Duration.ofMillis(50));
        String hangs = """
                class Hangs { public String toString() {
                    CALLS.incrementAndGet();
                    while (true) { try { NEVER.await(); } catch (InterruptedException deaf) { } }
                } }
                """;

        assertThat(look(hangs, "var v = new Hangs();").preview()).isEqualTo("(took longer than 50 ms)");
        assertThat(look().preview()).isEqualTo("(left alone: it hung or broke down before)");
        assertThat(CALLS).hasValue(1);
    }

    @Test
    void noTypeIsAskedAfterThreeHung() {
        inspector = inspector(Duration.ofMillis(20));
        for (int i = 0; i < 4; i++) {
            notebook.cell(
                    "class Hangs%1$d { public String toString() { while (true) { Thread.yield(); } } }".formatted(i));
            notebook.cell("var v%1$d = new Hangs%1$d();".formatted(i));
        }

        assertThat(inspector
                        .inspect(notebook.jshell(), notebook.loader(), CellScope.OPEN)
                        .seen())
                .extracting(Variable::preview)
                .filteredOn(preview -> preview.startsWith("(took longer"))
                .hasSize(3);
        assertThat(look().preview()).isEqualTo("(not asked: too many others hung)");
    }

    @Test
    void aToStringThatThrowsIsNamed() {
        String throwing = "class Throwing { public String toString() { throw new IllegalStateException(\"no\"); } }";

        assertThat(look(throwing, "var v = new Throwing();").preview())
                .isEqualTo("(threw java.lang.IllegalStateException)");
    }

    @Test
    void aToStringThatCallsItselfEndsWithoutHarm() {
        String recursing = "class Recursing { public String toString() { return \"\" + this; } }";

        assertThat(look(recursing, "var v = new Recursing();").preview())
                .isEqualTo("(threw java.lang.StackOverflowError)");
        assertThat(look().preview()).startsWith("(left alone");
    }

    @Test
    void aHugeToStringIsCut() {
        String huge = "class Huge { public String toString() { return \"x\".repeat(10_000_000); } }";

        assertThat(look(huge, "var v = new Huge();").preview()).hasSize(81);
    }

    @Test
    void aToStringCanBeToldFromTheCellsOwnOutput() {
        String asking = "class Asking { public String toString() { ASKED_BY_US.set(" + VariableInspector.class.getName()
                + ".previewing()); return null; } }";

        assertThat(look(asking, "var v = new Asking();").preview()).isEqualTo("null");
        assertThat(ASKED_BY_US).hasValue(true);
        assertThat(VariableInspector.previewing()).isFalse();
    }

    @Test
    void theNotebooksOwnObjectsInsideAContainerAreAskedToo() {
        String talking = "class Talking { public String toString() { return \"hi\"; } }";

        assertThat(look(
                                talking,
                                "var v = java.util.Collections.unmodifiableList(java.util.Arrays.asList(new Talking()));")
                        .preview())
                .isEqualTo("[hi]");
    }

    @Test
    void aLazyFrameIsNeverAskedForItsCount() {
        CALLS.set(0);
        String lazy = """
                class Lazy extends java.util.AbstractList<Integer> {
                    public long count() { CALLS.incrementAndGet(); return 1; }
                    public int size() { CALLS.incrementAndGet(); return 1; }
                    public Integer get(int i) { CALLS.incrementAndGet(); return 1; }
                    public java.util.Iterator<Integer> iterator() { CALLS.incrementAndGet(); return null; }
                    public String toString() { return "lazy"; }
                }
                """;

        Variable variable = look(lazy, "var v = new Lazy();");

        assertThat(variable.preview()).isEqualTo("lazy");
        assertThat(variable.shape()).isEmpty();
        assertThat(CALLS).hasValue(0);
    }

    @Test
    void aVectorThatIsLockedElsewhereDelaysNothingForLong() throws InterruptedException {
        inspector = inspector(Duration.ofMillis(50));
        notebook.cell("var v = new java.util.Vector<Integer>();");
        Object vector = new VariableReader()
                .read(
                        notebook.jshell(),
                        notebook.loader(),
                        notebook.jshell().variables().findFirst().orElseThrow())
                .value();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread holder = new Thread(() -> {
            synchronized (vector) {
                locked.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        holder.start();
        locked.await();

        assertThat(look().preview()).isEqualTo("(took longer than 50 ms)");
        release.countDown();
        holder.join();
    }

    @Test
    void aListThatAnotherThreadIsChangingIsSaidToBeUnstable() throws InterruptedException {
        notebook.cell("import java.util.*; var v = new ArrayList<Integer>(); volatile boolean stop = false;");
        notebook.cell("""
                Thread busy = new Thread(() -> { while (!stop) { if (v.size() > 2000) v.clear(); v.add(v.size()); } });
                busy.start();
                """);
        try {
            boolean unstable = false;
            for (int i = 0; i < 10_000 && !unstable; i++) {
                unstable = look().unstable();
            }
            assertThat(unstable).isTrue();
        } finally {
            notebook.cell("stop = true; busy.join();");
        }
    }
}
