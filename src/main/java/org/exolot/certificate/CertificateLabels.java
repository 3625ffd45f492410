package org.exolot.certificate;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.exolot.quantity.Written;

/** The fixed words of a certificate in its language. */
final class CertificateLabels {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Written written;

    private CertificateLabels(ResourceBundle bundle, Written written) {
        this.bundle = bundle;
        this.written = written;
    }

    static CertificateLabels in(Locale language) {
        return new CertificateLabels(
                ResourceBundle.getBundle("org.exolot.certificate.certificate", language, NO_DEFAULT_LOCALE),
                Written.in(language));
    }

    /** How figures, units and names look in this language. */
    Written written() {
        return written;
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** A text with its places filled in; the places are {@code {0}}, {@code {1}}. */
    String say(String key, String... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i]);
        }
        return text;
    }

    /** The heading of a group of criteria; one that the lab made up keeps its own name. */
    String group(String group) {
        String key = "group." + group;
        return bundle.containsKey(key) ? bundle.getString(key) : group;
    }

    /** All labels for a template: {@code label.NAME}. */
    Map<String, String> forTemplate() {
        Map<String, String> labels = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith("label.")) {
                labels.put(key.substring("label.".length()), bundle.getString(key));
            }
        }
        return labels;
    }
}
