package org.exolot.instrument.cedexbioht;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** What the tests measure, by their codes; the list is {@code tests.properties}. */
final class Tests {
    private static final Properties KNOWN = load();

    private Tests() {}

    /** The attribute of a test's figures; empty for a code that the list does not hold. */
    static Optional<String> attribute(String code) {
        String bare = code.length() > 1 ? code.substring(0, code.length() - 1) : code;
        return Optional.ofNullable(KNOWN.getProperty(bare)).or(() -> Optional.ofNullable(KNOWN.getProperty(code)));
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream stream = Tests.class.getResourceAsStream("tests.properties")) {
            if (stream == null) {
                throw new IllegalStateException("tests.properties is not beside the class " + Tests.class.getName());
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
