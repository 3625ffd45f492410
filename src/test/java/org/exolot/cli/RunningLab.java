package org.exolot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.exolot.database.Home;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.lot.Lots;
import org.exolot.people.OneTimePassword;
import org.exolot.people.Passwords;
import org.exolot.people.People;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.sample.SamplingPlan;
import org.exolot.specification.DocumentApproval;
import org.exolot.specification.Documents;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.WebApplicationContext;

/** A lab of the example masters in a home of its own, with its server on a free port; each account has {@link #PASSWORD}. */
public final class RunningLab implements AutoCloseable {
    /** The password of every account. */
    public static final String PASSWORD = "six small vesicles drift";

    /** The lot of the example. */
    public static final String LOT = "EXAMPLE-001";

    private final Path folder;
    private final Server server;

    private RunningLab(Path folder, Server server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts a lab whose documents are approved and whose tests are ordered. */
    public static RunningLab start() {
        try {
            Path folder = Files.createTempDirectory("exolot-lab-");
            furnish(folder);
            Map<String, Object> served = new LinkedHashMap<>(settings(folder));
            served.put("server.port", 0);
            return new RunningLab(folder, Server.start(served));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a lab whose documents are approved and whose tests are ordered, and leaves it at rest. */
    static void furnish(Path folder) throws IOException {
        Home.at(folder, Home.Kind.TEST);
        try (Rooms rooms = Rooms.open(settings(folder))) {
            furnish(rooms);
        }
    }

    /** The settings by which a home is opened. */
    static Map<String, Object> settings(Path folder) {
        return Map.of("exolot.home", folder.toString());
    }

    /** The address of a page. */
    public String page(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** A bean of the running server. */
    public <T> T get(Class<T> type) {
        return server.context().getBean(type);
    }

    /** The running server's context, for requests without a network. */
    public WebApplicationContext context() {
        return (WebApplicationContext) server.context();
    }

    @Override
    public void close() throws IOException {
        server.stop();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void furnish(Rooms rooms) throws IOException {
        byte[] example = example();
        MasterImport.Outcome imported = MasterImport.in(rooms)
                .run(
                        Optional.empty(),
                        List.of(new MasterImport.Source(
                                new FileId("example.yaml", Sha256.of(example)),
                                new String(example, StandardCharsets.UTF_8))));
        if (!imported.findings().isEmpty()) {
            throw new IllegalStateException(imported.findings().toString());
        }
        for (OneTimePassword first : imported.passwords()) {
            rooms.get(Passwords.class).change(first.username(), first.password(), PASSWORD);
        }
        People people = rooms.get(People.class);
        Signer quality = new Signer(people.require("quality").id(), PASSWORD, Role.QA);
        Signer medical = new Signer(people.require("medical").id(), PASSWORD, Role.MEDICAL_LEAD);
        rooms.get(Documents.class)
                .awaitingApproval()
                .forEach(document -> rooms.get(DocumentApproval.class)
                        .approve(
                                document.kind().approver() == Role.QA ? quality : medical,
                                document.id(),
                                Optional.empty()));
        rooms.get(SamplingPlan.class)
                .carryOut(
                        people.require("analyst").id(),
                        rooms.get(Lots.class).require(LOT).id());
    }

    /** The example as if its lot had been made three weeks ago, so that it never expires under a test. */
    private static byte[] example() throws IOException {
        try (InputStream in = RunningLab.class.getResourceAsStream("/org/exolot/specification/example.yaml")) {
            LocalDate made = LocalDate.now(ZoneOffset.UTC).minusDays(21);
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("expires-on: 2027-02-02", "expires-on: " + made.plusDays(89))
                    .replace("2026-11-02", made.toString())
                    .replace("2026-11-01", made.minusDays(1).toString())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
