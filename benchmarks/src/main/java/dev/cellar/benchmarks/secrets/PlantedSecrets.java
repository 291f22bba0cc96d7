package dev.cellar.benchmarks.secrets;

import dev.cellar.benchmarks.secrets.Plant.As;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plants made-up secrets in every place. The same for the same seed. */
public final class PlantedSecrets {
    private static final List<String> PASSWORD_NAMES =
            List.of("password", "passwd", "dbPassword", "DB_PASSWORD", "passphrase", "client_secret", "pwd");
    private static final List<String> KEY_NAMES = List.of(
            "apiKey",
            "API_KEY",
            "api-key",
            "access_token",
            "authToken",
            "GITHUB_TOKEN",
            "secretKey",
            "aws_secret_access_key",
            "signing_key",
            "refresh_token",
            "credentials",
            "accountKey",
            "private_key",
            "WANDB_API_KEY",
            "secret");

    private final Words words;
    private final List<Plant> plants = new ArrayList<>();

    private PlantedSecrets(long seed) {
        words = new Words(new Random(seed));
    }

    public static List<Plant> of(long seed) {
        PlantedSecrets planted = new PlantedSecrets(seed);
        planted.tokens();
        planted.named();
        planted.logins();
        planted.headers();
        planted.escaped();
        return List.copyOf(planted.plants);
    }

    private void tokens() {
        for (String token : new IssuedTokens(words).all()) {
            for (int i = 0; i < 2; i++) {
                plant(As.CODE, words.pick(Places.TOKEN_IN_CODE), token);
                plant(As.RECORD, words.pick(Places.TOKEN_IN_RECORD), token);
            }
            for (int i = 0; i < 4; i++) {
                plant(As.TEXT, words.pick(Places.TOKEN_IN_TEXT), token);
            }
        }
    }

    private void named() {
        for (int i = 0; i < 6; i++) {
            named(As.CODE, Places.NAMED_IN_CODE);
            named(As.TEXT, Places.NAMED_IN_TEXT);
            named(As.RECORD, Places.NAMED_IN_RECORD);
        }
    }

    private void named(As as, List<String> places) {
        for (String place : places) {
            plant(as, place.replace("NAME", words.pick(PASSWORD_NAMES)), password());
            plant(as, place.replace("NAME", words.pick(KEY_NAMES)), key());
        }
    }

    private void logins() {
        for (int i = 0; i < 4; i++) {
            Places.LOGIN_IN_TEXT.forEach(place -> plant(As.TEXT, place, password()));
            Places.LOGIN_IN_CODE.forEach(place -> plant(As.CODE, place, password()));
        }
    }

    private void headers() {
        for (int i = 0; i < 4; i++) {
            Places.HEADER_IN_TEXT.forEach(place -> plant(As.TEXT, place, key()));
            Places.HEADER_IN_CODE.forEach(place -> plant(As.CODE, place, key()));
        }
    }

    /** Behind {@code \}{@code u} escapes, as JSON and Java may write any character. */
    private void escaped() {
        for (String token : new IssuedTokens(words).all()) {
            String first = "\\u%04x".formatted((int) token.charAt(0));
            plant(As.TEXT, "{\"x\": \"{}\"}", first + token.substring(1));
        }
        for (String name : PASSWORD_NAMES) {
            String escaped = "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1);
            plant(As.TEXT, "{\"" + escaped + "\": \"{}\"}", password());
        }
    }

    private void plant(As as, String place, String secret) {
        plants.add(Plant.of(as, place, secret));
    }

    /** As people choose one. */
    private String password() {
        return words.pick(List.of(
                "hunter" + words.digits(1),
                "Tr0ub4dor-" + words.digits(2),
                "s3cret" + words.lower(3),
                "Sommer2026" + words.digits(1),
                words.alphanumeric(10),
                words.alphanumeric(20),
                "zebra" + words.lower(4),
                "P4ss!" + words.alphanumeric(6)));
    }

    /** As machines make one. */
    private String key() {
        return words.pick(List.of(
                words.hex(32),
                words.hex(40),
                words.alphanumeric(24),
                words.alphanumeric(40),
                words.url(43),
                words.base64(38) + "==",
                words.uuid()));
    }
}
