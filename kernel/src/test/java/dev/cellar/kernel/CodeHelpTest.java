package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.client;
import static dev.cellar.kernel.SharedKernel.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeHelpTest {
    @Test
    void completesMembersAndVariables() {
        run("String completeMe = \"x\";");

        assertThat(matches(complete("completeMe.toUpp"))).containsExactly("toUpperCase(");
        assertThat(matches(complete("complet"))).contains("completeMe");
    }

    @Test
    void countsPositionsInCodePoints() {
        ObjectNode reply = complete("\"\uD83D\uDE00\uD83D\uDE00\"; Math.absEx");

        assertThat(matches(reply)).containsExactly("absExact(");
        assertThat(reply.path("cursor_start").asInt()).isEqualTo(11);
        assertThat(reply.path("cursor_end").asInt()).isEqualTo(16);
    }

    @Test
    void completesNamesThatTheCellItselfDeclaresAbove() {
        assertThat(matches(complete("String notYetRun = \"x\";\nnotYetRun.toLow")))
                .containsExactly("toLowerCase(");
    }

    @Test
    void completesNothingWhereNothingFits() {
        ObjectNode reply = complete("noSuchThing.fo");

        assertThat(matches(reply)).isEmpty();
        assertThat(reply.path("status").asText()).isEqualTo("ok");
    }

    @Test
    void hidesTheKernelsOwnLibrariesFromCompletion() {
        assertThat(matches(complete("com.google."))).isEmpty();
        assertThat(matches(complete("dev.cellar.kernel.internal."))).isEmpty();
    }

    @Test
    void showsTheSignaturesOfTheMethodUnderTheCursor() {
        String text = inspect("Math.max(1, 2)", 7);

        assertThat(text).contains("int Math.max(int a, int b)").contains("double Math.max(double a, double b)");
    }

    @Test
    void showsTypesAndVariables() {
        run("List<String> inspected = List.of();");

        assertThat(inspect("inspected", 3)).contains("inspected").contains("java.util.List<java.lang.String>");
        assertThat(inspect("int a; String", 12)).contains("java.lang.String");
    }

    @Test
    void findsNothingUnderACursorInTheVoid() {
        ObjectNode reply = client().requests().inspect("nothingKnown", 3, 0);

        assertThat(reply.path("found").asBoolean()).isFalse();
        assertThat(reply.path("status").asText()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    1 + 1                   | complete   | ``
                    int a = 1; int b = 2;   | complete   | ``
                    // only a comment       | complete   | ``
                    int f() {               | incomplete | `    `
                    f(g(                    | incomplete | `        `
                    String s = "{"; if (a) {| incomplete | `    `
                    }}                      | invalid    | ``
                    """, delimiter = '|')
    void tellsWhetherCodeCanRun(String code, String status, String indent) {
        ObjectNode reply = client().requests().isComplete(code);

        assertThat(reply.path("status").asText()).isEqualTo(status);
        assertThat(reply.path("indent").asText()).isEqualTo(indent == null ? "" : indent);
    }

    private static ObjectNode complete(String code) {
        return client().requests().complete(code, code.codePointCount(0, code.length()));
    }

    private static List<String> matches(ObjectNode reply) {
        List<String> matches = new ArrayList<>();
        for (JsonNode match : reply.path("matches")) {
            matches.add(match.asText());
        }
        return matches;
    }

    private static String inspect(String code, int cursor) {
        return client().requests()
                .inspect(code, cursor, 1)
                .path("data")
                .path("text/plain")
                .asText();
    }
}
