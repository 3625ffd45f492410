package org.exolot.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.exolot.finding.Bundle;
import org.exolot.quantity.Written;

/** The fixed words of a certificate in its language. */
final class CertificateLabels {
    private final Bundle bundle;
    private final Written written;

    private CertificateLabels(Bundle bundle, Written written) {
        this.bundle = bundle;
        this.written = written;
    }

    static CertificateLabels in(Locale language) {
        return new CertificateLabels(Bundle.of("org.exolot.certificate.certificate", language), Written.in(language));
    }

    /** How figures, units and names look in this language. */
    Written written() {
        return written;
    }

    String get(String key) {
        return bundle.get(key);
    }

    /** A text with its places filled in; the places are {@code {0}}, {@code {1}}. */
    String say(String key, String... arguments) {
        return bundle.say(key, List.of(arguments));
    }

    /** All labels for a template: {@code label.NAME}. */
    Map<String, String> forTemplate() {
        Map<String, String> labels = new TreeMap<>();
        for (String key : bundle.keys()) {
            if (key.startsWith("label.")) {
                labels.put(key.substring("label.".length()), bundle.get(key));
            }
        }
        return labels;
    }
}
