package org.exolot.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.exolot.Exolot;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;
import org.exolot.criterion.LabelClaim;
import org.exolot.criterion.SamplingPoint;
import org.exolot.database.TestDatabase;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.lot.Lot;
import org.exolot.lot.LotMaking;
import org.exolot.lot.NewLot;
import org.exolot.people.Accounts;
import org.exolot.people.OneTimePassword;
import org.exolot.people.Passwords;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.sample.Ordering;
import org.exolot.sample.Purpose;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleOrigin;
import org.exolot.sample.Sampling;
import org.exolot.sample.TestOrder;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentApproval;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.DocumentWriting;
import org.exolot.specification.Documents;
import org.exolot.specification.Master;
import org.exolot.specification.MasterReader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a test database, with the starter product, its methods and specification in force, and people of each role. */
final class IngestLab implements AutoCloseable {
    static final String PASSWORD = "correct horse battery staple";

    private final ConfigurableApplicationContext context;

    private IngestLab(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The furnished lab that all tests of a class share on a database. */
    static IngestLab on(TestDatabase database) {
        return database.shared(IngestLab.class, () -> open(database.settings()).furnished());
    }

    /** The application as a further process would start it. */
    static IngestLab open(Map<String, Object> settings) {
        return new IngestLab(new SpringApplicationBuilder(Exolot.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(settings)
                .run());
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Adds the people and the starter masters, where they are missing. */
    IngestLab furnished() {
        if (get(People.class).byUsername("ana").isEmpty()) {
            get(Accounts.class).begin();
            person("ana", Role.ANALYST);
            person("rea", Role.REVIEWER);
            person("writer", Role.QA);
            person("quinn", Role.QA);
            person("lea", Role.MEDICAL_LEAD);
            masters();
        }
        return this;
    }

    PersonId id(String username) {
        return get(People.class).require(username).id();
    }

    private void person(String username, Role role) {
        PersonId admin = id(Accounts.FIRST_ADMINISTRATOR);
        OneTimePassword first = get(Accounts.class).add(admin, username, username, Set.of(role));
        get(Passwords.class).change(username, first.password(), PASSWORD);
    }

    private void masters() {
        List<ControlledDocument> written = new ArrayList<>();
        try (InputStream yaml = MasterReader.class.getResourceAsStream("example.yaml")) {
            byte[] bytes = java.util.Objects.requireNonNull(yaml).readAllBytes();
            FileId file = new FileId("example.yaml", Sha256.of(bytes));
            for (Master master : MasterReader.read(new String(bytes, StandardCharsets.UTF_8), file)
                    .masters()) {
                if (master instanceof Master.Controlled document) {
                    written.add(write(document));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Signer quinn = new Signer(id("quinn"), PASSWORD, Role.QA);
        Signer lea = new Signer(id("lea"), PASSWORD, Role.MEDICAL_LEAD);
        written.stream()
                .sorted(java.util.Comparator.comparing(document -> document.kind() == DocumentKind.METHOD ? 0 : 1))
                .forEach(document -> get(DocumentApproval.class)
                        .approve(document.kind().approver() == Role.QA ? quinn : lea, document.id(), Optional.empty()));
    }

    /** Writes the controlled document of this YAML. */
    ControlledDocument write(String yaml) {
        FileId file = new FileId("own.yaml", Sha256.of(yaml.getBytes(StandardCharsets.UTF_8)));
        MasterReader.Masters masters = MasterReader.read(yaml, file);
        if (!(masters.masters().getFirst() instanceof Master.Controlled document)) {
            throw new IllegalArgumentException(masters.findings().toString());
        }
        return write(document);
    }

    private ControlledDocument write(Master.Controlled document) {
        return get(DocumentWriting.class)
                .write(
                        id("writer"),
                        new DocumentWriting.Draft(
                                document.kind(),
                                document.content().code(),
                                document.content().version(),
                                document.content().title(),
                                document.data()))
                .document();
    }

    /** Writes the controlled document of this YAML, and QA approves it. */
    void approve(String yaml) {
        get(DocumentApproval.class)
                .approve(new Signer(id("quinn"), PASSWORD, Role.QA), write(yaml).id(), Optional.empty());
    }

    /** A lot with a sample of final containers on which NTA is ordered, and one of bulk on which NTA and BCA are. */
    Lot lot(String number, int preparations) {
        Documents documents = get(Documents.class);
        ControlledDocument product =
                documents.newest(DocumentKind.PRODUCT, "MSC-EV-HAIR").orElseThrow();
        ControlledDocument specification = documents
                .newest(DocumentKind.SPECIFICATION, "SPEC-MSC-EV-HAIR-01")
                .orElseThrow();
        Lot lot = get(LotMaking.class)
                .make(
                        id("writer"),
                        new NewLot(
                                number,
                                product.id(),
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2026, 12, 1),
                                ZoneId.of("Europe/Istanbul"),
                                new LabelClaim(new BigDecimal("1.00E+11"), "NTA-01"),
                                96,
                                List.of(specification.id()),
                                List.of(),
                                List.of()));
        Sample vial = draw(lot, SamplingPoint.FINAL_CONTAINER);
        Sample bulk = draw(lot, SamplingPoint.BULK);
        get(Ordering.class)
                .order(
                        id("ana"),
                        List.of(
                                wanted(vial, "NTA-01", preparations),
                                wanted(vial, "ORTH-01", 1),
                                wanted(vial, "USP-697", 1),
                                wanted(bulk, "BCA-01", 1),
                                wanted(bulk, "FLUOR-01", 1)));
        return lot;
    }

    /** Orders one preparation by a further method on the sample of this point. */
    void orderAlso(String lot, String method, SamplingPoint point) {
        Sample sample = get(org.exolot.sample.Samples.class)
                .ofLot(get(org.exolot.lot.Lots.class)
                        .byNumber(lot)
                        .orElseThrow()
                        .id())
                .stream()
                .filter(one -> one.samplingPoint() == point)
                .findFirst()
                .orElseThrow();
        get(Ordering.class).order(id("ana"), List.of(wanted(sample, method, 1)));
    }

    /** Draws a further final container of a lot and orders a method on it. */
    TestOrder orderOnFurther(Lot lot, String method, int preparations) {
        Sample further = draw(lot, SamplingPoint.FINAL_CONTAINER);
        get(Ordering.class).order(id("ana"), List.of(wanted(further, method, preparations)));
        return get(org.exolot.sample.TestOrders.class)
                .ofSamples(List.of(further.id()))
                .getFirst();
    }

    private Sample draw(Lot lot, SamplingPoint point) {
        return get(Sampling.class)
                .draw(
                        id("ana"),
                        new SampleOrigin.FromLot(lot.id(), Optional.empty()),
                        point,
                        Purpose.RELEASE,
                        "freezer 1");
    }

    private Ordering.Wanted wanted(Sample sample, String method, int preparations) {
        return new Ordering.Wanted(
                sample.id(),
                get(Documents.class)
                        .newest(DocumentKind.METHOD, method)
                        .orElseThrow()
                        .id(),
                Purpose.RELEASE,
                preparations);
    }

    /** An experiment of five captures of a sample by its name, taken at this minute of the day. */
    static NewSubmission.File nta(String sample, int minute, double perMl, Optional<Integer> dilution, long seed) {
        return nta(sample, minute, perMl, dilution, seed, 5);
    }

    static NewSubmission.File nta(
            String sample, int minute, double perMl, Optional<Integer> dilution, long seed, int captures) {
        LogNormal population = new LogNormal(110, 1.4);
        List<NanoSightExportWriter.Video> videos = new ArrayList<>();
        for (int i = 0; i < captures; i++) {
            videos.add(NanoSightExportWriter.Video.of(population, perMl, seed + i));
        }
        NanoSightExportWriter.Experiment experiment = experiment(sample, minute, dilution);
        return file(experiment.fileName(), new NanoSightExportWriter(experiment, videos).bytes());
    }

    private static NanoSightExportWriter.Experiment experiment(String sample, int minute, Optional<Integer> dilution) {
        LocalDateTime at = LocalDateTime.of(2026, 10, 1, 9, 0).plusMinutes(minute);
        return new NanoSightExportWriter.Experiment(
                NanoSightExportWriter.Version.NTA_3_4,
                sample,
                sample,
                "ana",
                at,
                "DPBS",
                dilution.isPresent() ? OptionalDouble.of(dilution.get()) : OptionalDouble.empty());
    }

    Receipt ingest(NewSubmission submission) {
        try {
            return get(Intake.class).submit(submission);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of these bytes. */
    static NewSubmission.File file(String name, byte[] bytes) {
        return new NewSubmission.File(name, () -> new java.io.ByteArrayInputStream(bytes));
    }

    NewSubmission of(Optional<String> lot, NewSubmission.File... files) {
        return of(lot, Map.of(), files);
    }

    /** With which sample each name in the files stands for. */
    NewSubmission of(Optional<String> lot, Map<String, String> samples, NewSubmission.File... files) {
        return new NewSubmission(
                id("ana"),
                "command",
                false,
                lot,
                samples,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(files));
    }

    @Override
    public void close() {
        context.close();
    }
}
