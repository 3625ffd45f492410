package org.exolot.quantity;

import java.util.List;
import java.util.Optional;

/** Terms of a closed list, told apart by letters only: case, spacing and the two Turkish i do not matter. */
public final class Term {
    private Term() {}

    /** Which of the list is written, as the list writes it. */
    public static Optional<String> find(String written, List<String> list) {
        String folded = Words.fold(written);
        return list.stream().filter(term -> Words.fold(term).equals(folded)).findFirst();
    }
}
