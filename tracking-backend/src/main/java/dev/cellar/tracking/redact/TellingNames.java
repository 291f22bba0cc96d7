package dev.cellar.tracking.redact;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of variables, settings and fields that say that their value is a secret. Immutable. */
final class TellingNames {
    /** Whatever such a name has for a value is taken for a secret. */
    private static final Pattern CERTAIN = Pattern.compile(
            "(?i).*(?:passw(?:or)?d|passphrase|passwd|(?<![a-z])pwd|pin[_-]?code|client[_.-]?secret|secret[_.-]?key|secret[_.-]?access[_.-]?key)[0-9_]{0,4}");
    /** Such a name's value is one if it also looks like one. */
    private static final Pattern LIKELY = Pattern.compile(
            "(?i).*(?:secret|token|api[_.-]?key|apikey|access[_.-]?key|private[_.-]?key|account[_.-]?key|auth[_.-]?key"
                    + "|credentials?|authorization|signing[_.-]?key|encryption[_.-]?key|client[_.-]?key|master[_.-]?key"
                    + "|session[_.-]?(?:id|key)|cookie|webhook|(?:^|[_.-])(?:auth|key|sig|signature|salt))[0-9_]{0,4}");

    private final List<Pattern> named;

    /** @param named further names, {@code *} standing for any characters; capitals count as small letters */
    TellingNames(List<String> named) {
        this.named = named.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Pattern.compile(("\\Q" + name.toLowerCase(Locale.ROOT) + "\\E").replace("*", "\\E.*\\Q")))
                .toList();
    }

    boolean isCertain(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return CERTAIN.matcher(name).matches()
                || named.stream().anyMatch(pattern -> pattern.matcher(small).matches());
    }

    boolean isLikely(String name) {
        return LIKELY.matcher(name).matches();
    }

    /** Whether a value of this name is to be kept from sight. */
    boolean hides(String name, String value) {
        if (Placeholders.isOne(value)) {
            return false;
        }
        return isCertain(name) ? value.length() >= 3 : isLikely(name) && Entropy.looksRandom(value);
    }
}
