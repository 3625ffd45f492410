package org.exolot.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.exolot.certificate.CertificateContent.Maker;
import org.exolot.certificate.CertificateContent.ProductPart;
import org.exolot.lot.Lineage;
import org.exolot.lot.LineageKind;
import org.exolot.lot.LineageNode;
import org.exolot.lot.Lot;
import org.exolot.quantity.CanonicalNumber;
import org.exolot.quantity.Written;
import org.exolot.specification.Content;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.Product;
import org.exolot.specification.Product.RegulatoryStatus;
import org.exolot.specification.Product.Status;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a certificate says of maker and product: the product version that the lot was made to, and the lab's settings {@code exolot.maker.*}. */
@Component
class ProductFacts {
    /** Bases on which nobody may conclude that the product is authorised. */
    private static final Set<Status> NO_BASIS = Set.of(Status.NONE_STATED, Status.RESEARCH_USE_ONLY);

    private final Documents documents;
    private final String makerName;
    private final String makerAddress;

    ProductFacts(
            Documents documents,
            @Value("${exolot.maker.name:}") String makerName,
            @Value("${exolot.maker.address:}") String makerAddress) {
        this.documents = documents;
        this.makerName = makerName;
        this.makerAddress = makerAddress;
    }

    /** The lab by its settings; one that has not named itself is said to be unnamed, so that nobody overlooks it. */
    Maker maker(CertificateLabels labels) {
        return new Maker(makerName.isBlank() ? labels.get("text.maker.unnamed") : makerName, makerAddress);
    }

    ProductPart of(Lot lot, Lineage ancestors, CertificateLabels labels) {
        Product product = product(lot);
        Written written = labels.written();
        return new ProductPart(
                product.code() + ", " + labels.get("label.version") + " " + product.version(),
                product.title(),
                labels.say(
                        "text.claim",
                        written.figures(CanonicalNumber.print(lot.claim().amount())),
                        lot.claim().method()),
                product.formulation(),
                labels.say(
                        "text.container",
                        product.container(),
                        written.figures(CanonicalNumber.print(product.nominalMl()))),
                product.storage(),
                product.characterisation(),
                isolation(ancestors, labels),
                statuses(product, labels));
    }

    /** The notes that the product's regulatory status and the nature of its numbers ask for. */
    List<String> notes(Lot lot, CertificateLabels labels) {
        List<String> notes = new ArrayList<>();
        if (NO_BASIS.containsAll(
                product(lot).regulatory().stream().map(RegulatoryStatus::status).toList())) {
            notes.add(labels.get("text.note.none"));
        }
        notes.add(labels.get("text.note.counting"));
        notes.add(labels.get("text.note.items"));
        return notes;
    }

    /** The product's status in each country where it has a legal basis that holds on this day. */
    List<String> legalBasis(Lot lot, LocalDate on) {
        return product(lot).regulatory().stream()
                .filter(status -> !NO_BASIS.contains(status.status()))
                .filter(status -> status.until().map(last -> !last.isBefore(on)).orElse(true))
                .map(status -> status.country() + ": " + status.status()
                        + status.document().map(document -> ", " + document).orElse(""))
                .toList();
    }

    private Product product(Lot lot) {
        Content content = MasterReader.content(documents.get(lot.product()));
        if (content instanceof Product product) {
            return product;
        }
        throw new IllegalStateException("lot " + lot.number() + " points to a product that is none: " + content.code());
    }

    /** How it was isolated: the method that the step names, else its code; then the specification that it followed. */
    private static String isolation(Lineage ancestors, CertificateLabels labels) {
        return ancestors.nodes().stream()
                .filter(node -> node.kind() == LineageKind.ISOLATION)
                .map(ProductFacts::isolation)
                .findFirst()
                .orElse(labels.get("text.notStated"));
    }

    private static String isolation(LineageNode node) {
        return Stream.of("method", "specification")
                .flatMap(key -> Stream.ofNullable(node.particulars().get(key)))
                .findFirst()
                .orElse(node.code());
    }

    private static List<String> statuses(Product product, CertificateLabels labels) {
        if (product.regulatory().isEmpty()) {
            return List.of(labels.get("status.NONE_STATED"));
        }
        return product.regulatory().stream()
                .map(status -> status.country() + ": " + labels.get("status." + status.status())
                        + status.document().map(document -> ", " + document).orElse("")
                        + status.until()
                                .map(day -> ", " + labels.say("text.until", day.toString()))
                                .orElse(""))
                .toList();
    }
}
