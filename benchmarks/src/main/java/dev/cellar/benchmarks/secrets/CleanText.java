package dev.cellar.benchmarks.secrets;

import dev.cellar.benchmarks.secrets.Plant.As;
import dev.cellar.tracking.redact.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts without a secret that look as if they might hold one.
 *
 * @param as what it is recorded as
 */
public record CleanText(As as, String text) {
    private static final int MADE = 50;

    private static final List<String> CODE = List.of(
            "JPasswordField passwordField = new JPasswordField();",
            "String password = readPassword();\nlogin(user, password);",
            "char[] password = System.console().readPassword(\"Password: \");",
            "var apiKey = System.getenv(\"API_KEY\");",
            "var secret = vault.getSecret(\"sales/db\").orElseThrow();",
            "record Login(String user, String password) {}",
            "if (password == null || password.isBlank()) { throw new IllegalArgumentException(\"no password given\"); }",
            "int maxTokens = 512; double secretSauce = 0.5; String tokenType = \"word\";",
            "var tokenizer = Tokenizer.load(\"bert-base-uncased\"); List<String> tokens = tokenizer.split(text);",
            "String password = \"\"; String apiKey = \"${API_KEY}\"; String pwd = null; String token = \"<your token>\";",
            "Map.of(\"key\", \"value\", \"primary_key\", \"customer_id\", \"foreignKey\", \"order_id\")",
            "props.setProperty(\"db.password\", System.getenv(\"DB_PASSWORD\"));",
            "@Value(\"${db.password}\") private String password;",
            "var hash = MessageDigest.getInstance(\"SHA-256\"); var keyStore = KeyStore.getInstance(\"PKCS12\");",
            "KeyPairGenerator keys = KeyPairGenerator.getInstance(\"RSA\"); keys.initialize(2048);",
            "label.setText(\"Password:\"); form.add(\"password\", passwordField);",
            "driver.findElement(By.id(\"password\")).sendKeys(password);",
            "headers.set(\"Authorization\", \"Bearer \" + token);",
            "map.put(key, value); sort(Comparator.comparing(e -> e.getKey()));",
            "double[] weights = model.getWeights(\"attention.key\"); int keyBits = 256;");

    private static final List<String> TEXT = List.of(
            "Enter password: \nwrong password, try again\n",
            "password: required\ntoken: string\napi_key: optional\n",
            "user=ada, password=****, token=<hidden>, secret=[redacted]\n",
            "tokens: 1024, secrets found: 0, keys: 17, tokens/s=88.5\n",
            "Tokenized 50000 words with key_size=256 and token_count=123456789012\n",
            "https://example.org:8080/path?x=1&page=2 and ada@example.org\n",
            "jdbc:postgresql://db.example.org:5432/sales?ssl=true\n",
            "Loss 0.123 → 0.1 at 10:45:01, step 12:30, auc=0.98765432109876\n",
            "Login[user=ada, password=null, token=]\n",
            "<form><input type=\"password\" name=\"password\" placeholder=\"Password\"></form>",
            "<div class=\"sk-toggleable-content-fitted-estimator sk-estimator-doc-link-label\"></div>",
            "java.lang.IllegalArgumentException: password must have 8 characters\n\tat Login.check(Login.java:14)\n",
            "Downloading org/springframework/security/spring-security-oauth2-authorization-server-1.2.3.jar\n",
            "[LibSVM] key features: age, income, zip; sort key: customer_id_2024_region_north\n",
            "| key | value |\n| --- | --- |\n| alpha | 0.1 |\n| token | word |\n",
            "primary key: id, foreign key: customer_identifier_2, session: 12, cookie: chocolate\n",
            "com.example.auth.TokenService$$Lambda/0x00007f8b1c0a1b2c@5e9f1cab\n");

    public static List<CleanText> of(Path root) throws IOException {
        List<CleanText> texts = new ArrayList<>();
        CODE.forEach(text -> texts.add(new CleanText(As.CODE, text)));
        TEXT.forEach(text -> texts.add(new CleanText(As.TEXT, text)));
        texts.addAll(made());
        texts.addAll(sources(root));
        return texts;
    }

    /** Those in which a redactor found something. */
    public static List<CleanText> alarms(List<CleanText> texts, Path vault) throws IOException {
        Recorder recorder = new Recorder(Redactor.over(vault, Map.of()));
        List<CleanText> alarms = new ArrayList<>();
        for (CleanText text : texts) {
            if (!recorder.recorded(text.as(), text.text()).equals(text.text())) {
                alarms.add(text);
            }
        }
        return alarms;
    }

    /** Digests, ids, images and arrays, as programs print them. */
    private static List<CleanText> made() {
        Random random = new Random(1);
        Words words = new Words(random);
        List<CleanText> texts = new ArrayList<>();
        for (int i = 0; i < MADE; i++) {
            byte[] image = new byte[20_000];
            random.nextBytes(image);
            String base64 = Base64.getEncoder().encodeToString(image);
            texts.add(new CleanText(As.TEXT, "sha256 " + words.hex(64) + "  model.bin\nmd5: " + words.hex(32) + "\n"));
            texts.add(new CleanText(
                    As.TEXT, "commit " + words.hex(40) + "\nindex " + words.hex(7) + ".." + words.hex(7)));
            texts.add(new CleanText(As.TEXT, "id=" + words.uuid() + ", run " + words.hex(32) + "\n"));
            texts.add(new CleanText(As.TEXT, "<img src=\"data:image/png;base64," + base64 + "\">"));
            texts.add(new CleanText(As.RECORD, "{\"data\":{\"image/png\":\"" + base64 + "\"}}"));
        }
        return texts;
    }

    /** What this project is written in. */
    private static List<CleanText> sources(Path root) throws IOException {
        List<CleanText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(CleanText::isSource).toList()) {
                texts.add(new CleanText(As.CODE, Files.readString(file)));
            }
        }
        return texts;
    }

    private static boolean isSource(Path file) {
        return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
    }
}
