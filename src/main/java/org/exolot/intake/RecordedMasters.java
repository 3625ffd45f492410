package org.exolot.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.exolot.finding.Sha256;
import org.exolot.lot.DecidedLot;
import org.exolot.lot.Equipment;
import org.exolot.lot.EquipmentRegister;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.LotStates;
import org.exolot.lot.Lots;
import org.exolot.lot.Material;
import org.exolot.lot.Materials;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;
import org.springframework.stereotype.Component;

/** The masters as recorded. A version of a method never changes, so that its content is read once. */
@Component
class RecordedMasters implements Masters {
    private final Lots lots;
    private final LotStates states;
    private final Samples samples;
    private final TestOrders orders;
    private final Documents documents;
    private final EquipmentRegister instruments;
    private final Materials materials;
    private final Clock clock;
    private final Map<Sha256, MethodVersion> read = new ConcurrentHashMap<>();

    RecordedMasters(
            Lots lots,
            LotStates states,
            Samples samples,
            TestOrders orders,
            Documents documents,
            EquipmentRegister instruments,
            Materials materials,
            Clock clock) {
        this.lots = lots;
        this.states = states;
        this.samples = samples;
        this.orders = orders;
        this.documents = documents;
        this.instruments = instruments;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public Optional<LotId> lot(String number) {
        return lots.byNumber(number).map(Lot::id);
    }

    @Override
    public List<Equipment> equipment() {
        return instruments.all();
    }

    @Override
    public List<Material> materials() {
        return materials.all();
    }

    @Override
    public List<String> lotNumbers(Collection<LotId> ids) {
        return ids.stream().map(id -> lots.get(id).number()).toList();
    }

    @Override
    public List<DecidedLot> decided(Collection<LotId> ofLots) {
        return states.decided(ofLots);
    }

    @Override
    public List<Sample> samples(Collection<String> codes) {
        return samples.withCodes(codes);
    }

    @Override
    public List<Sample> samplesOf(Collection<LotId> ofLots) {
        return samples.ofLots(ofLots);
    }

    @Override
    public List<TestOrder> orders(Collection<SampleId> ofSamples) {
        return orders.ofSamples(ofSamples);
    }

    @Override
    public List<KnownMethod> methods(Collection<DocumentId> ofOrders) {
        List<ControlledDocument> versions = documents.all().stream()
                .filter(document -> document.kind() == DocumentKind.METHOD)
                .toList();
        Map<String, ControlledDocument> inForce = new LinkedHashMap<>();
        versions.stream()
                .filter(document -> document.effectiveAt(clock.instant()))
                .forEach(document -> inForce.merge(
                        document.code(), document, (one, other) -> one.version() > other.version() ? one : other));
        List<KnownMethod> methods = new ArrayList<>();
        versions.stream()
                .filter(document -> ofOrders.contains(document.id()))
                .forEach(document -> add(document, methods));
        inForce.values().stream()
                .filter(document -> !ofOrders.contains(document.id()))
                .forEach(document -> add(document, methods));
        return methods;
    }

    private void add(ControlledDocument document, List<KnownMethod> methods) {
        MethodVersion method =
                read.computeIfAbsent(document.contentHash(), hash -> (MethodVersion) MasterReader.content(document));
        method.rules().ifPresent(rules -> methods.add(new KnownMethod(document.id(), rules, method)));
    }
}
