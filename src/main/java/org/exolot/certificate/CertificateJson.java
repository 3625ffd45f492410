package org.exolot.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.ledger.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/** A certificate's content as canonical JSON (RFC 8785), and back. What is empty is left out. */
final class CertificateJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT))
            .build();

    private CertificateJson() {}

    static byte[] bytes(CertificateContent content) {
        Map<?, ?> tree = JSON.convertValue(content, Map.class);
        Map<Object, Object> written = new LinkedHashMap<>(tree);
        written.remove("draft");
        return CanonicalJson.bytes(written);
    }

    static CertificateContent read(String json) {
        return JSON.readValue(json, CertificateContent.class);
    }

    /** The rows of all groups. */
    static List<CertificateContent.ResultRow> rows(CertificateContent content) {
        return content.groups().stream().flatMap(group -> group.rows().stream()).toList();
    }
}
