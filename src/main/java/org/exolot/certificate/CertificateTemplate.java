package org.exolot.certificate;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.exolot.finding.Sha256;

/** A logic-less template of a certificate, known by its hash. It can arrange what there is to say; it can neither compute nor call. */
final class CertificateTemplate {
    private final Template template;
    private final byte[] bytes;

    private CertificateTemplate(Template template, byte[] bytes) {
        this.template = template;
        this.bytes = bytes.clone();
    }

    /**
     * The template in these bytes (HTML with Mustache tags, UTF-8).
     *
     * @throws TemplateRefused where it is no well-formed template
     */
    static CertificateTemplate of(byte[] bytes) {
        try {
            Template compiled = Mustache.compiler()
                    .escapeHTML(true)
                    .strictSections(true)
                    .compile(new String(bytes, StandardCharsets.UTF_8));
            return new CertificateTemplate(compiled, bytes);
        } catch (MustacheException malformed) {
            throw new TemplateRefused("The template cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    /** The hash of the template's bytes. */
    Sha256 hash() {
        return Sha256.of(bytes);
    }

    /** The template as it was read. */
    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The page with the values filled in.
     *
     * @throws TemplateRefused where the template names something that a certificate does not hold
     */
    String fill(Map<String, Object> values) {
        try {
            return template.execute(values);
        } catch (MustacheException unknown) {
            throw new TemplateRefused(
                    "The template asks for something that a certificate does not hold: " + unknown.getMessage(),
                    unknown);
        }
    }
}
