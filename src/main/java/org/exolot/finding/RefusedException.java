package org.exolot.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked is not done, because the asker or the state of things does not allow it. The program is not at fault; nothing was changed.
 * Its sentences for people come from {@link RefusalWording}.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String SEPARATOR = "; ";

    private final RefusalType type;
    private final List<String> arguments;

    /**
     * @param type which of the catalogue
     * @param arguments what the sentence names, in the order in which the catalogue numbers them; never a secret
     */
    public RefusedException(RefusalType type, String... arguments) {
        super(type + " " + List.of(arguments));
        this.type = type;
        this.arguments = List.of(arguments);
    }

    /** Several things as one argument; the wording names each by itself. */
    public static String list(List<? extends Enum<?>> things) {
        return things.stream().map(Enum::name).collect(Collectors.joining(SEPARATOR));
    }

    /** Which of the catalogue. */
    public RefusalType type() {
        return type;
    }

    /** What the sentence names. */
    public List<String> arguments() {
        return arguments;
    }
}
