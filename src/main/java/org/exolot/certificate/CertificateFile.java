package org.exolot.certificate;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A PDF that says it is a certificate: the content that it carries inside, which nobody has checked yet.
 *
 * @param number the number that it claims
 * @param draft whether it says itself that it is a draft: content of a certificate without any number
 * @param json the embedded bytes
 */
public record CertificateFile(Optional<CertificateNumber> number, boolean draft, byte[] json) {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Readers of PDF take its mark anywhere in so many bytes. */
    private static final int MARK_WITHIN = 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether a file is a PDF at all, by its first bytes. */
    public static boolean isPdf(byte[] file) {
        int last = Math.min(file.length, MARK_WITHIN) - PDF.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(file, at, at + PDF.length, PDF, 0, PDF.length)) {
                return true;
            }
        }
        return false;
    }

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
            boolean draft = CertificateContent.SCHEMA.equals(content.get("schema")) && content.get("number") == null;
            return Optional.of(new CertificateFile(number, draft, json));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** The number of the lot that a frozen content speaks of. */
    public static String lotNumber(String content) {
        return JSON.readTree(content).path("lot").path("number").asString("");
    }

    /** The language that a frozen content is written in. */
    public static String language(String content) {
        return JSON.readTree(content).path("language").asString("");
    }

    static URI checkAddress(URI publicAddress, CertificateNumber number, String lotNumber) {
        return URI.create(publicAddress.toString().replaceAll("/+$", "") + "/v/" + number + "?lot="
                + URLEncoder.encode(lotNumber, StandardCharsets.UTF_8));
    }
}
