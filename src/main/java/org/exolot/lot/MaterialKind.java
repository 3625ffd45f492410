package org.exolot.lot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a material is used as. */
public enum MaterialKind {
    REAGENT,
    KIT,
    STANDARD,
    CONTROL,
    REFERENCE_LOT,
    MEDIUM,
    CONSUMABLE;

    /** The kind as people write it: {@code reference lot}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind that a person wrote, in any case, with blanks, hyphens or underscores between its words. */
    public static Optional<MaterialKind> read(String written) {
        String plain = written.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]+", "_");
        return Arrays.stream(values()).filter(kind -> kind.name().equals(plain)).findFirst();
    }
}
