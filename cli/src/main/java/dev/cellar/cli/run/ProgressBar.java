package dev.cellar.cli.run;

import dev.cellar.cli.output.SafeWriter;
import dev.cellar.client.CellResult;
import dev.cellar.magics.text.DisplayWidth;
import dev.cellar.magics.text.Humanise;
import dev.cellar.notebook.Cell;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows a run as one line a cell: how far it is, how the cell ended, how long it took, how it begins.
 *
 * <pre>
 * [=====     ]  6/12  ok           2.1 s  var model = trainer.train(data);
 * </pre>
 *
 * <p>On a terminal the line of the running cell is drawn again several times a second; elsewhere a line is written when
 * its cell has ended. Thread-safe.
 */
public final class ProgressBar implements RunListener, AutoCloseable {
    private static final int BAR = 10;
    private static final int STATUS = 8;
    private static final int TIME = 10;
    private static final int REDRAW_MILLIS = 200;
    private static final int PLAIN_COLUMNS = 100;
    private static final String CLEAR_LINE = "\r\033[2K";

    private final PrintStream out;
    private final boolean live;
    private final int columns;
    private final ScheduledExecutorService redraw = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cellar-progress");
        thread.setDaemon(true);
        return thread;
    });
    private Runnable current = () -> {};

    private ProgressBar(PrintStream out, boolean live, int columns) {
        this.out = out;
        this.live = live;
        this.columns = columns;
        if (live) {
            var unused = redraw.scheduleAtFixedRate(this::draw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** For a terminal of that many columns. */
    public static ProgressBar live(PrintStream out, int columns) {
        return new ProgressBar(out, true, columns);
    }

    /** For a file, a pipe or a terminal that cannot overwrite a line. */
    public static ProgressBar plain(PrintStream out) {
        return new ProgressBar(out, false, PLAIN_COLUMNS);
    }

    @Override
    public synchronized void remark(String line) {
        out.println(SafeWriter.safe(line, live));
    }

    @Override
    public synchronized void cellStarted(Position position, Cell cell) {
        long start = System.nanoTime();
        current = () -> out.print(CLEAR_LINE + line(position, "", Duration.ofNanos(System.nanoTime() - start), cell));
        if (live) {
            draw();
        }
    }

    @Override
    public synchronized void cellFinished(Position position, Cell cell, CellResult result, boolean tolerated) {
        current = () -> {};
        String word = tolerated ? "allowed" : RunWords.status(result.status());
        out.println((live ? CLEAR_LINE : "") + line(position, word, result.duration(), cell));
        if (!result.ok() && !tolerated) {
            out.println(SafeWriter.safe(RunWords.explanation(result, live), live));
        }
    }

    @Override
    public synchronized void finished(RunOutcome outcome, Duration duration) {
        out.println(SafeWriter.safe(RunWords.summary(outcome, duration), live));
    }

    @Override
    public void close() {
        redraw.shutdownNow();
    }

    private synchronized void draw() {
        current.run();
        out.flush();
    }

    private String line(Position position, String word, Duration duration, Cell cell) {
        int done = position.number() - (word.isEmpty() ? 1 : 0);
        int filled = BAR * done / position.total();
        String total = Integer.toString(position.total());
        String line = "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] "
                + DisplayWidth.padLeft(Integer.toString(position.number()), total.length()) + "/" + total + "  "
                + DisplayWidth.padRight(word, STATUS)
                + DisplayWidth.padLeft(Humanise.duration(duration), TIME) + "  "
                + RunWords.firstLine(cell.source());
        return DisplayWidth.cut(line, columns - 1);
    }
}
