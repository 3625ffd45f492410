package org.exolot.certificate;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A PDF that says it is a certificate: the content that it carries inside, which nobody has checked yet.
 *
 * @param number the number that it claims
 * @param json the embedded bytes
 */
public record CertificateFile(Optional<CertificateNumber> number, byte[] json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the file carries; empty where it is no PDF or carries no content of a certificate. */
    public static Optional<CertificateFile> read(byte[] pdf) {
        try {
            return CertificatePdf.embeddedJson(pdf).flatMap(CertificateFile::ofJson);
        } catch (IOException noPdf) {
            return Optional.empty();
        }
    }

    private static Optional<CertificateFile> ofJson(byte[] json) {
        try {
            Map<?, ?> content = JSON.readValue(json, Map.class);
            Optional<CertificateNumber> number =
                    content.get("number") instanceof String text ? CertificateNumber.read(text) : Optional.empty();
            return Optional.of(new CertificateFile(number, json));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** The number of the lot that a frozen content speaks of. */
    public static String lotNumber(String content) {
        return JSON.readTree(content).path("lot").path("number").asString("");
    }

    static URI checkAddress(URI publicAddress, CertificateNumber number, String lotNumber) {
        return URI.create(publicAddress.toString().replaceAll("/+$", "") + "/v/" + number + "?lot="
                + URLEncoder.encode(lotNumber, StandardCharsets.UTF_8));
    }
}
