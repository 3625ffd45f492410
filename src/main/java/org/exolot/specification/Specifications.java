package org.exolot.specification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.exolot.finding.Sha256;
import org.springframework.stereotype.Component;

/** What recorded documents say, as types. As content never changes it is read once and kept by its hash. */
@Component
public class Specifications {
    private final Documents documents;
    private final Map<Sha256, Content> known = new ConcurrentHashMap<>();

    Specifications(Documents documents) {
        this.documents = documents;
    }

    /** The version of a specification that is effective at a time. */
    public Optional<Specification> effective(String code, Instant at) {
        return documents
                .effective(DocumentKind.SPECIFICATION, code, at)
                .map(document -> as(Specification.class, document));
    }

    /** This version of a specification. */
    public Specification version(DocumentId id) {
        return as(Specification.class, documents.get(id));
    }

    /** This version of a method. */
    public MethodVersion method(DocumentId id) {
        return as(MethodVersion.class, documents.get(id));
    }

    /** This version of a product. */
    public Product product(DocumentId id) {
        return as(Product.class, documents.get(id));
    }

    /** This version of an isolation specification. */
    public IsolationSpecification isolation(DocumentId id) {
        return as(IsolationSpecification.class, documents.get(id));
    }

    /** What a document says. */
    public Content content(ControlledDocument document) {
        return known.computeIfAbsent(document.contentHash(), hash -> MasterReader.content(document));
    }

    private <T extends Content> T as(Class<T> type, ControlledDocument document) {
        Content content = content(document);
        if (!type.isInstance(content)) {
            throw new IllegalStateException(
                    document.code() + " is a " + document.kind().words());
        }
        return type.cast(content);
    }
}
