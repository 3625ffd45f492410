package org.exolot.web.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Limit;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.Specification;
import org.springframework.stereotype.Component;

/** The terms that a lot's specification knows for what a method determines: what is typed otherwise cannot be judged. */
@Component
class Terms {
    private final Lots lots;
    private final Documents documents;

    Terms(Lots lots, Documents documents) {
        this.lots = lots;
        this.documents = documents;
    }

    List<String> of(LotId lot, Methods.Known method) {
        return Optional.ofNullable(lots.bindings(lot).get(DocumentKind.SPECIFICATION))
                .map(binding -> documents.get(binding.document()))
                .map(MasterReader::content)
                .filter(Specification.class::isInstance)
                .map(Specification.class::cast)
                .map(specification -> specification.criteria().stream()
                        .filter(criterion ->
                                criterion.method().equals(method.version().code()))
                        .flatMap(Terms::of)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static Stream<String> of(Criterion criterion) {
        return criterion.limit() instanceof Limit.OneOf(List<String> conforming, List<String> others)
                ? Stream.concat(conforming.stream(), others.stream())
                : Stream.empty();
    }
}
