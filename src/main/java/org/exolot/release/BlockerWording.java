package org.exolot.release;

import java.util.Locale;
import org.exolot.finding.Bundle;

/** What stands against a release, in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class BlockerWording {
    private final Bundle bundle;

    private BlockerWording(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The wording for readers of this language. */
    public static BlockerWording in(Locale locale) {
        return new BlockerWording(Bundle.of("org.exolot.release.release", locale));
    }

    /** What stands in the way. */
    public String sentence(BlockerType type) {
        return bundle.get(type.name() + ".sentence");
    }

    /** What to do about it. */
    public String remedy(BlockerType type) {
        return bundle.get(type.name() + ".remedy");
    }
}
