package org.exolot.ledger;

import java.util.Optional;
import java.util.UUID;

/** Who acts: a person, or the program itself. */
public sealed interface Author {
    /** @param id of the person in {@code fact} */
    record Person(UUID id) implements Author {}

    /** The program on its own: first start, sealing, time running out. */
    record Program() implements Author {}

    /** The program itself. */
    static Author program() {
        return new Program();
    }

    /** This person. */
    static Author person(UUID id) {
        return new Person(id);
    }

    /** The person's id; empty for the program. */
    default Optional<UUID> personId() {
        return switch (this) {
            case Person(UUID id) -> Optional.of(id);
            case Program() -> Optional.empty();
        };
    }
}
