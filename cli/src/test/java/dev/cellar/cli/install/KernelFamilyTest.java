package dev.cellar.cli.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelFamilyTest {
    private static final Path EXTENSION = Path.of("/opt/cellar/ext/cellar-kernel-ext.jar");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            jjava | {"argv": ["java", "-jar", "{resource_dir}/jjava.jar"], "language": "java"} | JJAVA
            java  | {"argv": ["java", "-jar", "/k/java/ijava-1.3.0.jar"], "language": "java"}  | IJAVA
            java  | {"argv": ["java", "-jar", "/k/jjava-1.0-a7.jar"], "language": "Java"}      | JJAVA
            java  | {"argv": ["java", "-jar", "/k/rapaio.jar"], "language": "java"}            |
            js    | {"argv": ["node", "/m/ijavascript/lib/kernel.js"], "language": "javascript"} |
            """)
    void isKnownByItsCommandLineAndLanguage(String name, String json, KernelFamily family) throws IOException {
        assertThat(KernelFamily.of(name, spec(json)).orElse(null)).isEqualTo(family);
    }

    @ParameterizedTest
    @EnumSource(KernelFamily.class)
    void whatIsAddedTwiceIsThereOnceAndGoesWhole(KernelFamily family) throws IOException {
        ObjectNode spec = spec("{\"language\": \"java\"}");

        family.add(spec, EXTENSION);
        ObjectNode once = spec.deepCopy();
        family.add(spec, EXTENSION);

        assertThat(spec).isEqualTo(once);
        family.remove(spec, EXTENSION);
        assertThat(spec).isEqualTo(spec("{\"language\": \"java\"}"));
    }

    @Test
    void whatAPersonPutThereStays() throws IOException {
        ObjectNode spec = spec("{\"env\": {\"IJAVA_CLASSPATH\": \"/a.jar\", \"IJAVA_STARTUP_SCRIPT\": \"int a;\"}}");
        ObjectNode before = spec.deepCopy();

        KernelFamily.IJAVA.add(spec, EXTENSION);
        assertThat(spec.at("/env/IJAVA_CLASSPATH").asText()).isEqualTo("/a.jar:" + EXTENSION);

        KernelFamily.IJAVA.remove(spec, EXTENSION);
        assertThat(spec).isEqualTo(before);
    }

    private static ObjectNode spec(String json) throws IOException {
        return (ObjectNode) JsonMapper.builder().build().readTree(json);
    }
}
