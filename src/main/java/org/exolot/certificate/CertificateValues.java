package org.exolot.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.certificate.CertificateContent.Ancestor;
import org.exolot.certificate.CertificateContent.DistributionPart;
import org.exolot.certificate.CertificateContent.ResultGroup;
import org.exolot.certificate.CertificateContent.ResultRow;
import org.exolot.quantity.Written;

/** Lays a certificate's content out as the names that a template may use. The names are documented in the template that ships. */
final class CertificateValues {
    private CertificateValues() {}

    static Map<String, Object> of(
            CertificateContent content, CertificateLabels labels, Optional<String> qrSvg, Paper paper) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("paper", paper.css());
        values.put("label", labels.forTemplate());
        values.put("language", content.language());
        values.put("draft", content.isDraft());
        values.put("number", content.number().orElse(""));
        values.put("version", content.version());
        values.put(
                "replaces",
                content
                        .replaces()
                        .map(number -> Map.of(
                                "number",
                                number,
                                "because",
                                content.replacedBecause().orElse("–")))
                        .stream()
                        .toList());
        values.put(
                "maker",
                Map.of(
                        "name",
                        content.maker().name(),
                        "address",
                        content.maker().address()));
        values.put("product", product(content));
        values.put("lot", lot(content));
        values.put(
                "genealogy",
                part(content.genealogy().stream()
                        .map(CertificateValues::ancestor)
                        .toList()));
        values.put(
                "specification",
                Map.of(
                        "code", content.specification().code(),
                        "version", content.specification().version(),
                        "title", content.specification().title()));
        values.put(
                "groups",
                content.groups().stream().map(group -> group(group, labels)).toList());
        values.put(
                "methods",
                part(content.methods().stream().map(CertificateValues::method).toList()));
        values.put(
                "distributions",
                content.distributions().stream()
                        .map(CertificateValues::distribution)
                        .toList());
        values.put("conclusion", content.conclusion());
        values.put("decisionRule", content.decisionRule());
        values.put(
                "notes",
                content.notes().stream().map(note -> Map.of("text", note)).toList());
        values.put(
                "signatures",
                content.signature().stream().map(CertificateValues::signature).toList());
        values.put("issuedAt", content.issuedAt().orElse(""));
        values.put(
                "checks",
                qrSvg
                        .map(svg -> Map.of(
                                "image", dataUri(svg), "text", content.check().orElse("")))
                        .stream()
                        .toList());
        return values;
    }

    /** A part with its rows, or none where there is no row: a heading over nothing says nothing. */
    private static List<Map<String, Object>> part(List<Map<String, Object>> rows) {
        return rows.isEmpty() ? List.of() : List.of(Map.of("rows", rows));
    }

    private static Map<String, Object> product(CertificateContent content) {
        var product = content.product();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", product.code());
        values.put("name", product.name());
        values.put("strength", product.strength());
        values.put("form", product.form());
        values.put("container", product.container());
        values.put("storage", product.storage());
        values.put("source", product.source());
        values.put("isolation", product.isolation());
        values.put(
                "statuses",
                product.statuses().stream().map(text -> Map.of("text", text)).toList());
        return values;
    }

    private static Map<String, Object> lot(CertificateContent content) {
        var lot = content.lot();
        return Map.of(
                "number", lot.number(),
                "containers", lot.containers(),
                "madeOn", lot.madeOn(),
                "releasedOn", lot.releasedOn().orElse("–"),
                "expiresOn", lot.expiresOn());
    }

    private static Map<String, Object> ancestor(Ancestor ancestor) {
        return Map.of(
                "kind", ancestor.kind(),
                "code", ancestor.code(),
                "particulars", ancestor.particulars(),
                "from", ancestor.from());
    }

    private static Map<String, Object> group(ResultGroup group, CertificateLabels labels) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ResultRow row : group.rows()) {
            Map<String, Object> values = new LinkedHashMap<>();
            Printed printed = Printed.of(row, labels);
            values.put("criterion", row.criterion());
            values.put("test", printed.test());
            values.put("method", row.method());
            values.put("result", printed.result());
            values.put("words", printed.inWords());
            values.put("unit", labels.written().unit(row.unit()));
            values.put("limit", printed.limit());
            values.put("verdict", row.verdict());
            values.put("verdictWords", row.verdictWords());
            values.put(
                    "qualifiers",
                    row.qualifier().map(text -> Map.of("text", text)).stream().toList());
            rows.add(values);
        }
        return Map.of("name", group.name(), "rows", rows);
    }

    /**
     * A row as it stands on paper.
     *
     * @param inWords whether the result is a term rather than a figure
     */
    record Printed(String test, String result, String limit, boolean inWords) {
        static Printed of(ResultRow row, CertificateLabels labels) {
            Written written = labels.written();
            return new Printed(
                    written.heading(row.test()),
                    written.figures(written.term(row.result())),
                    written.figures(written.term(row.limit())),
                    row.result().codePoints().filter(Character::isLetter).count() > 1);
        }
    }

    private static Map<String, Object> method(CertificateContent.MethodPart method) {
        return Map.of(
                "code", method.code(),
                "version", method.version(),
                "title", method.title(),
                "technique", method.technique(),
                "reference", method.reference(),
                "materials",
                        method.materials().map(text -> Map.of("text", text)).stream()
                                .toList());
    }

    private static Map<String, Object> distribution(DistributionPart part) {
        return Map.of("caption", part.caption(), "alternative", part.alternative(), "image", dataUri(part.svg()));
    }

    private static Map<String, Object> signature(CertificateContent.SignaturePart signature) {
        return Map.of(
                "fullName", signature.fullName(),
                "username", signature.username(),
                "role", signature.role(),
                "meaning", signature.meaning(),
                "signedAt", signature.signedAt(),
                "contentHash", signature.contentHash());
    }

    private static String dataUri(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
