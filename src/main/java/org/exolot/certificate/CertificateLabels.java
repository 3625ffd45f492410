package org.exolot.certificate;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The fixed words of a certificate in its language. */
final class CertificateLabels {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale language;

    private CertificateLabels(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    static CertificateLabels in(Locale language) {
        return new CertificateLabels(
                ResourceBundle.getBundle("org.exolot.certificate.certificate", language, NO_DEFAULT_LOCALE), language);
    }

    /** How figures and units look in this language. */
    PaperText paper() {
        return new PaperText(this, language);
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

    /** What is counted, by its annotation in a unit's code: {@code {particles}}; an unknown one keeps its own name. */
    String unit(String annotation) {
        String key = "unit." + annotation.replaceAll("[{}]", "");
        return bundle.containsKey(key) ? bundle.getString(key) : annotation.replaceAll("[{}]", "");
    }

    /** What is tested or found, in the certificate's language; a name that the lab made up stays as it is. */
    String term(String name) {
        String key = "term." + name;
        return bundle.containsKey(key) ? bundle.getString(key) : name;
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
