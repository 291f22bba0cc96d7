package dev.cellar.tracking.redact;

import dev.cellar.tracking.redact.JavaText.Part;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the assignments that are found tell a secret. Immutable. */
final class AssignmentRules {
    private static final Pattern ASKING =
            Pattern.compile("(?i).*(?:^|[._])(?:get|read|find|load|ask|prompt|fetch|has|is|contains)[A-Za-z]*");
    private static final int COLUMN_GAP = 2;

    private final TellingNames names;

    AssignmentRules(TellingNames names) {
        this.names = names;
    }

    /** @param java the text's parts if it is Java */
    boolean isSecret(AssignmentForm form, @Nullable JavaText java) {
        boolean certain = names.isCertain(form.name());
        if (!certain && !names.isLikely(form.name())) {
            return false;
        }
        String value = form.value();
        return belongTogether(form)
                && !Placeholders.isOne(value)
                && (java == null ? isValue(form) : isValue(form, java.at(form.start())))
                && (certain ? value.length() >= TellingNames.SHORTEST : Entropy.looksRandom(value));
    }

    private boolean belongTogether(AssignmentForm form) {
        if (form.isClosedBeforeValue()) {
            return false;
        }
        return switch (form.between()) {
            case "," -> form.quoted() && !form.isBare() && !names.isName(form.value());
            case "(" ->
                !form.isBare() && !form.quoted() && !ASKING.matcher(form.name()).matches();
            case "|" -> form.isInBars() && !isWord(form.value());
            case ">" -> form.follows("<") && form.isFollowedBy("</");
            case "" -> form.follows("--") || (form.gap() >= COLUMN_GAP && form.isBare() && hasDigit(form.value()));
            default -> !form.between().startsWith("value") || (form.quoted() && !form.isBare());
        };
    }

    /** In Java a bare word is a variable or a call, except within a literal, a comment or the line of a magic. */
    private static boolean isValue(AssignmentForm form, Part part) {
        return switch (part) {
            case CODE -> !form.isBare();
            // A quote after the name ends the literal, and what follows is an expression.
            case STRING ->
                isValue(form)
                        && (!form.group().equals("double") || form.between().equals(","));
            case COMMENT -> isValue(form) && (!form.isBare() || hasDigit(form.value()));
            case BLOCK, MAGIC -> isValue(form);
        };
    }

    /** In prose a bare word after a colon is a word, and one before a bracket a call. */
    private static boolean isValue(AssignmentForm form) {
        return !form.isBare() || !(form.isFollowedBy("(") || (form.between().startsWith(":") && isWord(form.value())));
    }

    private static boolean isWord(String value) {
        return value.chars().allMatch(c -> Character.isLetter(c) && Character.isLowerCase(c));
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }
}
