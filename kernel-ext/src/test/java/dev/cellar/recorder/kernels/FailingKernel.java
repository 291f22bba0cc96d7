package dev.cellar.recorder.kernels;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cellar.client.CellResult;
import dev.cellar.tracking.model.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A recorded kernel in which parts of Cellar can be made to fail, and what Cellar said in it. */
final class FailingKernel implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("(?<=cell \\[|\"execution_count\":)\\d+");

    private final RecordedKernel kernel;
    private final List<String> said = new ArrayList<>();

    private FailingKernel(RecordedKernel kernel) {
        this.kernel = kernel;
    }

    /** Starts a kernel in which these methods can fail. */
    static FailingKernel start(Path folder, List<String> methods) {
        return start(folder, methods, "");
    }

    /** Starts a kernel in which a method fails from the beginning. */
    static FailingKernel failing(Path folder, String method, String failure) {
        return start(folder, List.of(method), " \"-D" + FailureAgent.SWITCH + "=" + method + " " + failure + "\"");
    }

    private static FailingKernel start(Path folder, List<String> methods, String more) {
        return new FailingKernel(RecordedKernel.start(
                Way.AT_START, folder, Map.of("JAVA_TOOL_OPTIONS", FailureAgent.option(folder, methods) + more)));
    }

    RecordedKernel recorded() {
        return kernel;
    }

    /** Makes a method fail from the next cell on. */
    void fail(String method, String failure) {
        run("System.setProperty(\"%s\", \"%s %s\");".formatted(FailureAgent.SWITCH, method, failure));
    }

    void heal() {
        run("System.clearProperty(\"%s\");".formatted(FailureAgent.SWITCH));
    }

    /** Waits until the method has failed, and Cellar has said so; cells run meanwhile. */
    void awaitFailure(String method, String words) {
        RecordedKernel.eventually(() -> {
            String last = run("System.getProperty(\"%s\", \"\")".formatted(FailureAgent.THROWN))
                    .toString();
            boolean told = said.stream().anyMatch(line -> line.contains(words));
            return last.contains(method) && told ? Optional.of(last) : Optional.empty();
        });
    }

    /** Runs a cell; returns what it showed, apart from what Cellar said below it and from the cell's number. */
    List<String> run(String code) {
        return result(code).outputs().stream()
                .filter(output -> !isOurs(output))
                .map(output -> NUMBER.matcher(output.toString()).replaceAll("N"))
                .toList();
    }

    /** Runs a cell and takes note of what Cellar says below it. */
    CellResult result(String code) {
        CellResult result = kernel.run(code);
        result.outputs().stream()
                .filter(FailingKernel::isOurs)
                .forEach(output ->
                        said.add(output.path("data").path("text/plain").toString()));
        return result;
    }

    private static boolean isOurs(JsonNode output) {
        return output.path("metadata").has(Execution.OWN_DISPLAY);
    }

    /** What {@code %track status} shows. */
    String status() {
        return result("%track status").outputs().toString();
    }

    /** The answer to a request for completion at the end of a cell. */
    String complete(String code) {
        return kernel.client().requests().complete(code, code.length()).toString();
    }

    /** Everything that Cellar said below cells so far. */
    List<String> said() {
        return said;
    }

    @Override
    public void close() {
        kernel.close();
    }
}
