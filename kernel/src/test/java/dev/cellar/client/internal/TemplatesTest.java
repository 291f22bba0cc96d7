package dev.cellar.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    @Test
    void fillsWhatItKnowsInArgumentsAndLeavesTheRest() {
        Map<String, String> values = Map.of("connection_file", "/tmp/$1.json", "prefix", "/opt");

        assertThat(Templates.argument("-f={connection_file}", values)).isEqualTo("-f=/tmp/$1.json");
        assertThat(Templates.argument("{prefix}/{unknown}/{}", values)).isEqualTo("/opt/{unknown}/{}");
    }

    @Test
    void fillsVariablesAsPythonsTemplatesDo() {
        Map<String, String> env = Map.of("A", "x\\y", "B_2", "z");

        assertThat(Templates.variable("$A:${B_2}:$C:${C}:$$A:$", env)).isEqualTo("x\\y:z:$C:${C}:$A:$");
    }
}
