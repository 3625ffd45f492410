package org.exolot.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Frequency;
import org.exolot.lot.Genealogy;
import org.exolot.lot.LineageKind;
import org.exolot.lot.LineageNode;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.Documents;
import org.springframework.stereotype.Component;

/** Which tests are due on which lots. A lot counts as tested where the test was ordered. */
@Component
class DueTests {
    private final Lots lots;
    private final Documents documents;
    private final Genealogy genealogy;
    private final Samples samples;
    private final TestOrders orders;

    DueTests(Lots lots, Documents documents, Genealogy genealogy, Samples samples, TestOrders orders) {
        this.lots = lots;
        this.documents = documents;
        this.genealogy = genealogy;
        this.samples = samples;
        this.orders = orders;
    }

    boolean isDue(LotId id, Criterion criterion) {
        return switch (criterion.frequency().kind()) {
            case EACH_LOT -> true;
            case PERIODIC -> periodicIsDue(lots.get(id), criterion);
            case EACH_BANK -> bankIsDue(id, criterion);
        };
    }

    private boolean periodicIsDue(Lot lot, Criterion criterion) {
        List<Lot> before = before(lot);
        Frequency frequency = criterion.frequency();
        int since = 0;
        Optional<LocalDate> lastTested = Optional.empty();
        for (Lot earlier : before) {
            if (ordered(earlier.id(), criterion)) {
                lastTested = Optional.of(earlier.madeOn());
                break;
            }
            since++;
        }
        boolean overAYear =
                lastTested.map(day -> day.plusYears(1).isBefore(lot.madeOn())).orElse(true);
        return ordered(lot.id(), criterion) || frequency.due(before.size(), since, overAYear);
    }

    /** The lots of the product made before this one, the youngest first. */
    private List<Lot> before(Lot lot) {
        ControlledDocument product = documents.get(lot.product());
        List<DocumentId> versions = documents.versions(product.kind(), product.code()).stream()
                .map(ControlledDocument::id)
                .toList();
        Comparator<Lot> byAge = Comparator.comparing(Lot::madeOn).thenComparing(Lot::number);
        return lots.ofProduct(versions).stream()
                .filter(other -> byAge.compare(other, lot) < 0)
                .sorted(byAge.reversed())
                .toList();
    }

    /**
     * Due once for each harvest, or where none is known for each bank; always where neither is, and on each lot on which it is ordered: else two
     * lots of one harvest would leave it to each other.
     */
    private boolean bankIsDue(LotId lot, Criterion criterion) {
        Optional<LineageNode> pool = genealogy.ofLot(lot).flatMap(node -> {
            List<LineageNode> ancestors = genealogy.ancestors(node.id()).nodes();
            return first(ancestors, LineageKind.HARVEST).or(() -> first(ancestors, LineageKind.BANK));
        });
        return pool.isEmpty()
                || ordered(lot, criterion)
                || genealogy.lotsFrom(pool.get().id()).stream()
                        .filter(other -> !other.equals(lot))
                        .noneMatch(other -> ordered(other, criterion));
    }

    private static Optional<LineageNode> first(List<LineageNode> nodes, LineageKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).findFirst();
    }

    private boolean ordered(LotId lot, Criterion criterion) {
        List<SampleId> there = samples.ofLot(lot).stream()
                .filter(sample -> sample.samplingPoint() == criterion.point())
                .map(Sample::id)
                .toList();
        List<DocumentId> methods =
                orders.ofSamples(there).stream().map(TestOrder::method).toList();
        return documents
                .codes(methods)
                .values()
                .containsAll(criterion.methods().stream()
                        .filter(method -> criterion.pointOf(method) == criterion.point())
                        .toList());
    }
}
