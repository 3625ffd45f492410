package org.exolot.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exolot.database.Home;
import org.springframework.stereotype.Component;

/** The templates in use: the lab's own in its home under {@code labels}, else the one that ships. */
@Component
class CertificateTemplates {
    private static final String CERTIFICATE = "certificate.html";

    private final Path own;

    CertificateTemplates(Home home) {
        this.own = home.folder().resolve("labels");
    }

    CertificateTemplate certificate() {
        Path file = own.resolve(CERTIFICATE);
        try {
            return CertificateTemplate.of(Files.exists(file) ? Files.readAllBytes(file) : shipped());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the template " + file + " cannot be read", unreadable);
        }
    }

    private static byte[] shipped() throws IOException {
        try (InputStream stream = CertificateTemplates.class.getResourceAsStream("/labels/" + CERTIFICATE)) {
            if (stream == null) {
                throw new IllegalStateException("the certificate's template is not on the class path");
            }
            return stream.readAllBytes();
        }
    }
}
