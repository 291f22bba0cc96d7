package dev.cellar.tracking.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.redact.Planted.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScannerTest {
    private final SecretScanner scanner = new SecretScanner(List.of(), Map.of());

    private List<String> found(String text, boolean code) {
        return scanner.find(text, code).stream()
                .map(secret -> text.substring(secret.start(), secret.end()))
                .toList();
    }

    @Test
    void everyPlantedSecretIsFoundWhole() {
        List<Plant> plants = Planted.all(1);
        assertThat(plants).hasSizeGreaterThan(100);
        assertThat(plants.stream()
                        .filter(plant -> found(plant.text(), plant.code()).stream()
                                .noneMatch(secret -> secret.contains(plant.secret()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String password = readPassword();",
                "char[] password = System.console().readPassword();",
                "String token = tokens.get(i);",
                "var apiKey = System.getenv(\"API_KEY\");",
                "var secret = vault.getSecret(\"sales/db\");",
                "record Login(String user, String password) {}",
                "if (password.equals(other)) { return true; }",
                "int maxTokens = 512; double secretSauce = 0.5;",
                "var tokenizer = new Tokenizer(\"word\"); var token = \"hello\";",
                "String password = \"\"; String apiKey = \"${API_KEY}\"; String pwd = null;",
                "// the password: ask ada",
                "var image = \"https://example.org/a/b.png\"; var mail = \"ada@example.org\";",
                "double lr = Track.param(\"learning_rate\", 0.1);",
                "Map.of(\"key\", \"value\", \"primary_key\", \"customer_id\")",
                "@Value(\"${db.password}\") String password;"
            })
    void codeThatOnlyTalksAboutSecretsIsLeftAlone(String code) {
        assertThat(found(code, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Enter password: \nwrong password",
                "password: required\ntoken: string",
                "user=ada, password=****, token=<hidden>",
                "{\"token\":\"hello\",\"pos\":\"UH\"}",
                "tokens: 1024, secrets found: 0",
                "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "java.util.UUID 123e4567-e89b-12d3-a456-426614174000",
                "https://example.org:8080/path?x=1 and ada@example.org",
                "<div class=\"sk-toggleable-content-fitted-estimator\">",
                "Loss 0.123 → 0.1 at 10:45:01, step 12:30"
            })
    void outputThatHoldsNoSecretIsLeftAlone(String text) {
        assertThat(found(text, false)).isEmpty();
    }

    @Test
    void escapesAreDecodedFirst() {
        assertThat(found("{\"pass\\u0077ord\": \"hunt\\u0065r2\"}", false)).containsExactly("hunt\\u0065r2");
        String token = "ghp\\u005f" + "a1B2".repeat(9);
        assertThat(found("x " + token + " y", false)).containsExactly(token);
    }

    @Test
    void whatOnlyBeginsAsAnEscapeIsText() {
        assertThat(found("var escape = \"\\\\u%04x\"; var path = \"C:\\\\users\"; password = \"hunt\\u005cer\"", true))
                .containsExactly("hunt\\u005cer");
    }

    @Test
    void aMarkIsNoSecretItself() {
        assertThat(found("token={{secret:github-token:1f3a9c0b2d4e5f60}} {{secret:password:1f3a9c0b2d4e5f61}}", false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log.info(\"password: \" + password + \", token=\" + token);",
                "form.add(\"Password:\", field); var names = List.of(\"password\", \"passwd\", \"secret_key\");",
                "return kind.equals(\"x\") ? \"password\" : \"something else\";",
                "System.out.printf(\"token=%s password=%s%n\", token, password);",
                "Pattern.compile(\"password=([^\\\\s]+)\"); // the token = args[0], password = its first",
                "String sql = \"select id, password from users where token = ?\";"
            })
    void literalsThatOnlyNameASecretAreLeftAlone(String code) {
        assertThat(found(code, true)).isEmpty();
    }

    @Test
    void namesThatWereSaidHideWhatTheyAreGiven() {
        SecretScanner told = new SecretScanner(List.of("LICENCE*", "sheet"), Map.of("LICENCE_NO", "A-778-xyz"));
        assertThat(told.find("licence_no=abc and sheet = \"a quick fox\" and A-778-xyz", false))
                .extracting(Secret::start)
                .hasSize(3);
        assertThat(scanner.find("sheet=abc", false)).isEmpty();
    }

    @Test
    void aSecretOfTheEnvironmentIsFoundWhereverItIsPrinted() {
        SecretScanner told =
                new SecretScanner(List.of(), Map.of("SALES_DB_PASSWORD", "quite plain words", "PWD", "/home/ada"));
        String text = "it says: quite plain words. /home/ada";
        assertThat(told.find(text, false)).containsExactly(new Secret("environment", 9, 26));
    }

    @Property(tries = 300)
    void whatIsFoundLiesInTheTextInOrderAndApart(@ForAll String text) {
        int last = 0;
        for (Secret secret : scanner.find("password=" + text + "\" token: " + text, false)) {
            assertThat(secret.start()).isGreaterThanOrEqualTo(last);
            last = secret.end();
        }
    }

    @Test
    void aHostileTextTakesNoLongerThanItsLengthSays(@TempDir Path folder) throws IOException {
        Redactor redactor = Redactor.over(folder, Map.of());
        for (String part : List.of(
                "password=\"\\", "a.", "-----BEGIN PRIVATE KEY-----", "://a:", "\\u0070", "\"password\",", "eyJ.eyJ")) {
            String hostile = part.repeat(200_000 / part.length());
            assertThat(redactor.text(hostile)).isNotEmpty();
            assertThat(redactor.code(hostile)).isNotEmpty();
        }
    }
}
