package dev.cellar.recorder.inspect.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowedVariablesTest {
    @Test
    void onlyListedVariablesAreKept() {
        assertThat(AllowedVariables.of(
                        Map.of("LANG", "C.UTF-8", "HOME", "/home/me", "CELLAR_HOME", "/store", "PATH", "/bin")))
                .isEqualTo(Map.of("LANG", "C.UTF-8", "CELLAR_HOME", "/store"));
    }

    @Test
    void whatLooksLikeASecretStaysOut() {
        assertThat(AllowedVariables.of(Map.of(
                        "CELLAR_TOKEN", "abc",
                        "CELLAR_DB_PASSWORD", "abc",
                        "CELLAR_REMOTE", "https://me:abc@example.org/x",
                        "JAVA_TOOL_OPTIONS", "-Xmx1g -Ddb.password=abc")))
                .isEmpty();
    }

    @Test
    void secretArgumentsAreHiddenAndOthersAreNot() {
        assertThat(Secrets.hide(List.of("-Xmx1g", "-Dapi.key=abc", "-Dproxy=http://me:abc@host", "-Duser.country=CH")))
                .containsExactly("-Xmx1g", "-Dapi.key=(hidden)", "-Dproxy=(hidden)", "-Duser.country=CH");
    }
}
