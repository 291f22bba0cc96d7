package dev.cellar.tracking.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up secrets in the places where people leave real ones. The same for the same seed. */
public final class Planted {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String HEX = DIGITS + "abcdef";
    private static final String ALPHANUMERIC = LOWER + LOWER.toUpperCase(Locale.ROOT) + DIGITS;

    private final Random random;

    private Planted(long seed) {
        random = new Random(seed);
    }

    /**
     * A text with a secret in it.
     *
     * @param code whether it is Java source
     */
    public record Plant(String text, String secret, boolean code) {}

    /** Some hundred plants. */
    public static List<Plant> all(long seed) {
        return new Planted(seed).plants();
    }

    private List<Plant> plants() {
        List<Plant> plants = new ArrayList<>();
        for (String token : tokens()) {
            plants.add(new Plant("var client = connect(\"" + token + "\");", token, true));
            plants.add(new Plant("connected with " + token + ", 3 rows\n", token, false));
            plants.add(new Plant("{\"header\":\"" + token + "\",\"n\":1}", token, false));
        }
        for (String password :
                List.of("hunter2", "Tr0ub4dor&3", "correct horse battery", "pa55", word(ALPHANUMERIC, 20))) {
            plants.add(new Plant("String password = \"" + password + "\";", password, true));
            plants.add(new Plant("props.setProperty(\"db.password\", \"" + password + "\");", password, true));
            plants.add(new Plant(
                    "var c = new Client().user(\"ada\").password(\"" + password + "\").open();", password, true));
            plants.add(new Plant(
                    "var settings = Map.of(\"user\", \"ada\", \"passwd\", \"" + password + "\");", password, true));
            plants.add(new Plant("{\"user\": \"ada\", \"password\": \"" + password + "\"}", password, false));
            plants.add(new Plant("<tr><td>password</td><td>" + word(ALPHANUMERIC, 9) + "</td></tr>", "", false));
        }
        for (String password : List.of("hunter2", "pa55word", word(ALPHANUMERIC, 12))) {
            plants.add(new Plant("DB_PASSWORD=" + password + "\nDB_USER=ada\n", password, false));
            plants.add(new Plant("password: " + password + "\n", password, false));
            plants.add(new Plant("{user=ada, password=" + password + "}", password, false));
            plants.add(new Plant("%connect --user ada --password=" + password, password, true));
            plants.add(new Plant("jdbc:postgresql://ada:" + password + "@db.example.org/sales", password, false));
            plants.add(new Plant("var url = \"https://ada:" + password + "@git.example.org/r.git\";", password, true));
            plants.add(new Plant("var json = \"{\\\"password\\\": \\\"" + password + "\\\"}\";", password, true));
        }
        for (String name : List.of(
                "apiKey", "API_KEY", "access_token", "authToken", "client_secret", "signing.key", "sessionId")) {
            String secret = word(ALPHANUMERIC, 28);
            plants.add(new Plant("var " + name.replace('.', '_') + " = \"" + secret + "\";", secret, true));
            plants.add(new Plant("\"" + name + "\": \"" + secret + "\"", secret, false));
            plants.add(new Plant(name + "=" + secret, secret, false));
        }
        plants.removeIf(plant -> plant.secret().isEmpty());
        return plants;
    }

    private List<String> tokens() {
        return List.of(
                "gh" + "p_" + word(ALPHANUMERIC, 36),
                "github" + "_pat_" + word(ALPHANUMERIC, 40),
                "gl" + "pat-" + word(ALPHANUMERIC, 20),
                "AKI" + "A" + word(LOWER, 16).toUpperCase(Locale.ROOT),
                "xox" + "b-" + word(DIGITS, 12) + "-" + word(ALPHANUMERIC, 24),
                "AIz" + "a" + word(ALPHANUMERIC, 35),
                "sk" + "_live_" + word(ALPHANUMERIC, 24),
                "sk" + "-proj-" + word(ALPHANUMERIC, 48),
                "sk" + "-ant-api03-" + word(ALPHANUMERIC, 60),
                "h" + "f_" + word(ALPHANUMERIC, 34),
                "np" + "m_" + word(ALPHANUMERIC, 36),
                "pyp" + "i-" + word(ALPHANUMERIC, 80),
                "S" + "G." + word(ALPHANUMERIC, 22) + "." + word(ALPHANUMERIC, 43),
                "dap" + "i" + word(HEX, 32),
                "ey" + "J" + word(ALPHANUMERIC, 20) + ".ey" + "J" + word(ALPHANUMERIC, 60) + "."
                        + word(ALPHANUMERIC, 43),
                "-----BEGIN " + "PRIVATE KEY-----\\n" + word(ALPHANUMERIC, 64) + "\\n-----END " + "PRIVATE KEY-----");
    }

    private String word(String alphabet, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
