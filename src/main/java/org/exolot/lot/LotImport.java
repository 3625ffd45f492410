package org.exolot.lot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.people.PersonId;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterFaults;
import org.exolot.specification.MasterNode;
import org.exolot.specification.Product;
import org.exolot.specification.Specifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records lots, materials and instruments from files of masters, in the caller's transaction. What is at fault is added to the file's findings;
 * the caller rolls back where there are any.
 */
@Component
public class LotImport {
    private final Lots lots;
    private final LotMaking making;
    private final GenealogyKeeping keeping;
    private final Materials materials;
    private final EquipmentRegister equipment;
    private final Documents documents;
    private final Specifications specifications;

    LotImport(
            Lots lots,
            LotMaking making,
            GenealogyKeeping keeping,
            Materials materials,
            EquipmentRegister equipment,
            Documents documents,
            Specifications specifications) {
        this.lots = lots;
        this.making = making;
        this.keeping = keeping;
        this.materials = materials;
        this.equipment = equipment;
        this.documents = documents;
        this.specifications = specifications;
    }

    /** Records a material; says which. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String material(PersonId author, MasterNode node) {
        int before = node.faults().count();
        Material material = LotMasterReader.material(node);
        if (node.faults().count() == before) {
            materials.record(author, material);
        }
        return material.name() + " " + material.lotNumber();
    }

    /** Records an instrument and its calibration; says which. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String equipment(PersonId author, MasterNode node) {
        int before = node.faults().count();
        Equipment wanted = LotMasterReader.equipment(node);
        if (node.faults().count() == before) {
            Optional<Equipment> present = equipment.byCode(wanted.code());
            EquipmentId id = equipment.record(author, wanted);
            wanted.calibrations().stream()
                    .filter(calibration -> present.filter(
                                    known -> known.calibrations().contains(calibration))
                            .isEmpty())
                    .forEach(
                            calibration -> equipment.calibrated(author, id, calibration, "from the import of masters"));
        }
        return wanted.code();
    }

    /**
     * Records a lot with its genealogy; a lot that is there already is left as it is. The key {@code samples} is left to the room of samples.
     *
     * @return the lot if it was recorded now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Lot> lot(PersonId author, MasterNode node) {
        MasterFaults faults = node.faults();
        int before = faults.count();
        LotMaster master = LotMasterReader.lot(node);
        if (faults.count() > before || lots.byNumber(master.number()).isPresent()) {
            return Optional.empty();
        }
        Optional<ControlledDocument> product = document(master.product(), faults)
                .filter(found -> is(found, DocumentKind.PRODUCT, master.product(), faults));
        List<ControlledDocument> bound = bindings(master, faults);
        if (faults.count() > before || product.isEmpty()) {
            return Optional.empty();
        }
        Lot lot = making.make(author, newLot(master, product.get(), bound));
        genealogy(author, lot, master, faults);
        return Optional.of(lot);
    }

    private void genealogy(PersonId author, Lot lot, LotMaster master, MasterFaults faults) {
        Map<String, LineageNodeId> known = new HashMap<>();
        Optional<LineageNodeId> last = Optional.empty();
        for (LotMaster.Step step : master.steps()) {
            LineageNodeId node = keeping.node(author, step.kind(), step.code(), Optional.empty(), step.particulars());
            step.from()
                    .ifPresent(from -> Optional.ofNullable(known.get(from.code()))
                            .ifPresentOrElse(
                                    origin -> keeping.edge(
                                            author, new LineageEdge(origin, node, from.quantity(), from.unit())),
                                    () -> unknown(
                                            faults, step.place(), from.code(), "the code of a step told before")));
            step.materials().forEach(use -> use(author, node, use, faults));
            known.put(step.code(), node);
            last = Optional.of(node);
        }
        LineageNodeId end = keeping.node(author, LineageKind.LOT, lot.number(), Optional.of(lot.id()), Map.of());
        last.ifPresent(fill -> keeping.edge(
                author, new LineageEdge(fill, end, Integer.toString(lot.containersFilled()), "{container}")));
    }

    private void use(PersonId author, LineageNodeId node, LotMaster.Use use, MasterFaults faults) {
        materials
                .find(use.name(), use.lotNumber())
                .ifPresentOrElse(
                        material -> keeping.use(author, node, material.id(), use.quantity(), use.unit()),
                        () -> unknown(faults, use.place(), use.name() + " " + use.lotNumber(), "a material"));
    }

    private List<ControlledDocument> bindings(LotMaster master, MasterFaults faults) {
        List<ControlledDocument> bound = new ArrayList<>();
        for (LotMaster.Reference reference : master.bindings()) {
            document(reference, faults).ifPresent(found -> {
                if (bound.stream().anyMatch(other -> other.kind() == found.kind())) {
                    faults.add(
                            FindingType.ID_REPEATED,
                            reference.place(),
                            reference.text(),
                            "at most one " + found.kind().words());
                } else {
                    bound.add(found);
                }
            });
        }
        return bound;
    }

    private NewLot newLot(LotMaster master, ControlledDocument document, List<ControlledDocument> bound) {
        Product product = specifications.product(document.id());
        List<NewLot.NewContainer> vials = IntStream.rangeClosed(1, master.containersFilled())
                .mapToObj(number -> new NewLot.NewContainer(
                        String.format(Locale.ROOT, "%s-%03d", master.number(), number),
                        "VIAL",
                        product.fillMl().toPlainString(),
                        "mL"))
                .toList();
        return new NewLot(
                master.number(),
                document.id(),
                master.madeOn(),
                master.expiresOn(),
                master.siteZone(),
                product.claim(),
                master.containersFilled(),
                bound.stream().map(ControlledDocument::id).toList(),
                vials,
                master.outsideRecords());
    }

    private Optional<ControlledDocument> document(LotMaster.Reference reference, MasterFaults faults) {
        Optional<ControlledDocument> found = documents.withCode(reference.code()).stream()
                .filter(one -> reference.version().isEmpty()
                        || one.version() == reference.version().get())
                .max(Comparator.comparingInt(ControlledDocument::version));
        if (found.isEmpty()) {
            unknown(faults, reference.place(), reference.text(), "the code of a document, or CODE version N");
        }
        return found;
    }

    private static boolean is(
            ControlledDocument found, DocumentKind kind, LotMaster.Reference reference, MasterFaults faults) {
        if (found.kind() != kind) {
            unknown(
                    faults,
                    reference.place(),
                    reference.text() + " (a " + found.kind().words() + ")",
                    "a " + kind.words());
        }
        return found.kind() == kind;
    }

    private static void unknown(MasterFaults faults, Place place, String found, String expected) {
        faults.add(FindingType.REFERENCE_UNKNOWN, place, found, expected);
    }
}
