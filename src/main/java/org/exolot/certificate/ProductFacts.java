package org.exolot.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.exolot.certificate.CertificateContent.Maker;
import org.exolot.certificate.CertificateContent.ProductPart;
import org.exolot.lot.Lineage;
import org.exolot.lot.LineageKind;
import org.exolot.lot.Lot;
import org.exolot.quantity.CanonicalNumber;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.Documents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a certificate says of maker and product: the product version that the lot was made to, and the lab's settings. */
@Component
class ProductFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOTHING = "–";

    private final Documents documents;
    private final Maker maker;

    ProductFacts(
            Documents documents,
            @Value("${exolot.maker.name:}") String makerName,
            @Value("${exolot.maker.address:}") String makerAddress) {
        this.documents = documents;
        this.maker = new Maker(makerName.isBlank() ? NOTHING : makerName, makerAddress);
    }

    Maker maker() {
        return maker;
    }

    ProductPart of(Lot lot, Lineage ancestors) {
        ControlledDocument product = documents.get(lot.product());
        JsonNode content = JSON.readTree(product.content());
        return new ProductPart(
                product.code(),
                product.title(),
                CanonicalNumber.print(lot.claim().amount()) + " particles per container by method "
                        + lot.claim().method(),
                text(content, "formulation"),
                text(content, "container"),
                text(content, "storage"),
                text(content, "source"),
                ancestors.nodes().stream()
                        .filter(node -> node.kind() == LineageKind.ISOLATION)
                        .map(node -> node.particulars().getOrDefault("method", node.code()))
                        .findFirst()
                        .orElse(NOTHING),
                statuses(content));
    }

    /** The notes that the product's regulatory status and the nature of its numbers ask for. */
    List<String> notes(Lot lot, CertificateLabels labels) {
        List<String> notes = new ArrayList<>();
        notes.add(labels.get("text.note.items"));
        if (statuses(JSON.readTree(documents.get(lot.product()).content())).isEmpty()) {
            notes.add(labels.get("text.note.none"));
        }
        notes.add(labels.get("text.note.counting"));
        return notes;
    }

    private static List<String> statuses(JsonNode content) {
        return StreamSupport.stream(content.path("statuses").spliterator(), false)
                .map(status -> status.path("country").asString("") + ": "
                        + status.path("status").asString(""))
                .toList();
    }

    private static String text(JsonNode content, String field) {
        return content.path(field).asString(NOTHING);
    }
}
