package org.exolot.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a file is or is not of a format, and why something of it was not understood or used, in the reader's language. */
final class Reasons {
    private static final String BETWEEN_FORMATS = " | ";
    private static final String BEHIND_NAME = ": ";
    private static final String BETWEEN_REASONS = "; ";

    private final Phrases phrases;

    private Reasons(Phrases phrases) {
        this.phrases = phrases;
    }

    static Reasons in(Locale locale) {
        return new Reasons(Phrases.of("org.exolot.finding.reasons", locale));
    }

    /** One reason. */
    String say(String reason) {
        return phrases.say(reason);
    }

    /** The formats nearest to a file with their reasons, as {@code gen5: no sheet; no line | asm: no JSON object}. */
    String ofFormats(String formats) {
        return Arrays.stream(formats.split(Pattern.quote(BETWEEN_FORMATS), -1))
                .map(this::ofFormat)
                .collect(Collectors.joining(BETWEEN_FORMATS));
    }

    private String ofFormat(String format) {
        int name = format.indexOf(BEHIND_NAME);
        if (name < 0) {
            return format;
        }
        int reasons = name + BEHIND_NAME.length();
        return format.substring(0, reasons) + all(format.substring(reasons));
    }

    /** Each of several reasons; what divides them may also stand within one. */
    private String all(String reasons) {
        List<String> said = new ArrayList<>();
        String left = reasons;
        while (!left.isEmpty()) {
            String next = next(left);
            said.add(phrases.say(next));
            left = next.length() == left.length() ? "" : left.substring(next.length() + BETWEEN_REASONS.length());
        }
        return String.join(BETWEEN_REASONS, said);
    }

    /** The longest beginning that is a reason, else up to what divides. */
    private String next(String left) {
        for (int end = left.length(); end > 0; end = left.lastIndexOf(BETWEEN_REASONS, end - 1)) {
            if (phrases.has(left.substring(0, end))) {
                return left.substring(0, end);
            }
        }
        int divided = left.indexOf(BETWEEN_REASONS);
        return divided > 0 ? left.substring(0, divided) : left;
    }
}
