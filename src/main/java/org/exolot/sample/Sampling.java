package org.exolot.sample;

import exolot.schema.fact.tables.records.CustodyRecord;
import exolot.schema.fact.tables.records.SampleRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exolot.criterion.SamplingPoint;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.lot.Lots;
import org.exolot.lot.Material;
import org.exolot.lot.Materials;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drawing of samples and the log of what happens to them. */
@Component
public class Sampling {
    private static final Set<CustodyEvent.Kind> ENDS =
            EnumSet.of(CustodyEvent.Kind.USED_UP, CustodyEvent.Kind.DISPOSED);

    private final Samples samples;
    private final Lots lots;
    private final Materials materials;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    Sampling(
            Samples samples,
            Lots lots,
            Materials materials,
            People people,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.samples = samples;
        this.lots = lots;
        this.materials = materials;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Draws a sample. Its code is made of lot or material and sampling point, with a number from the second on.
     *
     * @param location where it is kept from now on
     */
    @Transactional
    public Sample draw(PersonId author, SampleOrigin origin, SamplingPoint point, Purpose purpose, String location) {
        Access.require(people.get(author), Act.DRAW_SAMPLE);
        return record(author, origin, point, purpose, new Drawn(location, clock.instant()));
    }

    /** Where and when a sample was drawn. */
    record Drawn(String location, Instant at) {}

    /** Records a sample, whoever may have drawn it. */
    Sample record(PersonId author, SampleOrigin origin, SamplingPoint point, Purpose purpose, Drawn drawn) {
        SampleRecord row = new SampleRecord();
        row.setSampleId(ids.next());
        row.setCode(freeCode(base(origin, row) + "/" + point.code()));
        row.setSamplingPoint(point.name());
        row.setPurpose(purpose.name());
        row.setDrawnBy(author.value());
        row.setDrawnAt(drawn.at());
        SampleId id = new SampleId(row.getSampleId());
        recorder.record(Entry.by(Author.person(author.value()), SampleEntry.SAMPLE_DRAWN)
                .with(row)
                .with(custody(author, id, 1, CustodyEvent.Kind.DRAWN, drawn)));
        return samples.get(id);
    }

    /**
     * Records what happened to a sample.
     *
     * @throws RefusedException if it is used up already, or the person may not
     */
    @Transactional
    public void happened(PersonId author, SampleId sample, CustodyEvent.Kind kind, String location) {
        Access.require(people.get(author), Act.DRAW_SAMPLE);
        requireUsable(samples.get(sample));
        int seq = samples.custody(sample).size() + 1;
        recorder.record(Entry.by(Author.person(author.value()), SampleEntry.SAMPLE_MOVED)
                .with(custody(author, sample, seq, kind, new Drawn(location, clock.instant()))));
    }

    /**
     * Goes on only if there is something left of the sample.
     *
     * @throws RefusedException otherwise
     */
    void requireUsable(Sample sample) {
        List<CustodyEvent> log = samples.custody(sample.id());
        if (log.stream().anyMatch(event -> ENDS.contains(event.kind()))) {
            throw new RefusedException(RefusalType.SAMPLE_USED_UP, sample.code());
        }
    }

    private String base(SampleOrigin origin, SampleRecord row) {
        return switch (origin) {
            case SampleOrigin.FromLot(var lot, var container) -> {
                row.setLotId(lot.value());
                container.ifPresent(id -> row.setContainerId(id.value()));
                yield lots.get(lot).number();
            }
            case SampleOrigin.FromMaterial(var material) -> {
                row.setMaterialId(material.value());
                yield materials.find(material).map(Material::lotNumber).orElseThrow();
            }
        };
    }

    private String freeCode(String base) {
        String code = base;
        for (int number = 2; samples.byCode(code).isPresent(); number++) {
            code = base + "/" + number;
        }
        return code;
    }

    private CustodyRecord custody(PersonId author, SampleId sample, int seq, CustodyEvent.Kind kind, Drawn drawn) {
        CustodyRecord row = new CustodyRecord();
        row.setCustodyId(ids.next());
        row.setSampleId(sample.value());
        row.setSeq(seq);
        row.setEvent(kind.name());
        row.setLocation(drawn.location());
        row.setPersonId(author.value());
        row.setHappenedAt(drawn.at());
        return row;
    }
}
