package org.exolot.cli;

import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs each test of a class as on a machine whose language is English, and leaves the machine's own language behind. */
final class InEnglish implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(InEnglish.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OWN).put(Locale.class, Locale.getDefault());
        Locale.setDefault(Locale.ENGLISH);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Locale.setDefault(context.getStore(OWN).get(Locale.class, Locale.class));
    }
}
