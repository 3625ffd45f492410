package org.exolot.cli.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.exolot.cli.demo.DemoLot.Story;
import org.exolot.criterion.SamplingPoint;
import org.exolot.intake.NewSubmission;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.people.Passwords;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.sample.Ordering;
import org.exolot.sample.Purpose;
import org.exolot.sample.Sample;
import org.exolot.sample.Samples;
import org.exolot.sample.SamplingPlan;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.specification.DocumentApproval;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.Specifications;

/** Fills a lab with a dozen lots in different states, through the same rooms and the same job as everyone. */
public final class DemoLab {
    private static final int PREPARATIONS = 3;
    private static final int LOTS_ON_A_PLATE = 6;

    /** Methods of potency that no criterion judges. */
    private static final List<String> CHARACTERISING = List.of("PBA-03", "PBA-04");

    /** So many preparations are counted by a second instrument too. */
    private static final int BY_A_SECOND_INSTRUMENT = 2;

    private final DemoRooms rooms;
    private final LocalDate today;
    private final String password;
    private final Consumer<String> progress;

    /**
     * A demo in an empty home.
     *
     * @param password of every person of the demo
     * @param progress is told each step, in words
     */
    public DemoLab(DemoRooms rooms, String password, Consumer<String> progress) {
        this.rooms = rooms;
        this.today = LocalDate.ofInstant(rooms.get(Clock.class).instant(), ZoneOffset.UTC);
        this.password = password;
        this.progress = progress;
    }

    /**
     * Records the example of masters and gives each of its persons the demo's password.
     *
     * @return the usernames
     */
    public List<String> begin(String example) {
        Map<String, String> oneTime = rooms.importMasters(example);
        Passwords passwords = rooms.get(Passwords.class);
        oneTime.forEach((username, first) -> passwords.change(username, first, password));
        return oneTime.keySet().stream().sorted().toList();
    }

    /** Approves the masters, makes the lots and walks each through what happens to it. */
    public void fill() {
        fill(DemoLots.ALL);
    }

    void fill(List<DemoLot> wanted) {
        PersonId analyst = person("analyst");
        PersonId quality = person("quality");
        approve(quality, person("medical"));
        DemoBench bench = new DemoBench(rooms, analyst);
        DemoQuality decisions = new DemoQuality(rooms, person("reviewer"), quality, password);
        for (DemoLot lot : wanted) {
            rooms.importMasters(lot.master(today));
            rooms.get(SamplingPlan.class).carryOut(analyst, recorded(lot).id());
            characterise(lot, analyst);
        }
        progress.accept(wanted.size() + " lots made and sampled");
        protein(bench, wanted);
        for (DemoLot lot : wanted) {
            walk(lot, bench, decisions);
            progress.accept("lot " + lot.number() + " of " + wanted.size() + ": " + lot.code(today) + ", "
                    + recorded(lot).state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    /** The day that the lots' dates count from. */
    LocalDate today() {
        return today;
    }

    private void approve(PersonId quality, PersonId medical) {
        DocumentApproval approval = rooms.get(DocumentApproval.class);
        var waiting = rooms.get(Documents.class).awaitingApproval();
        waiting.forEach(document -> {
            Role role = document.kind().approver();
            approval.approve(
                    new Signer(role == Role.MEDICAL_LEAD ? medical : quality, password, role),
                    document.id(),
                    Optional.empty());
        });
        progress.accept(waiting.size() + " documents approved");
    }

    /** Orders the potency assays that no criterion judges: the lot is characterised by all four mechanisms. */
    private void characterise(DemoLot lot, PersonId analyst) {
        Sample containers = rooms.get(Samples.class).ofLot(recorded(lot).id()).stream()
                .filter(sample -> sample.samplingPoint() == SamplingPoint.FINAL_CONTAINER)
                .findFirst()
                .orElseThrow();
        List<Ordering.Wanted> wanted = new ArrayList<>();
        for (String code : CHARACTERISING) {
            var method = rooms.get(Documents.class)
                    .requireEffective(
                            DocumentKind.METHOD, code, rooms.get(Clock.class).instant());
            wanted.add(new Ordering.Wanted(
                    containers.id(),
                    method.id(),
                    Purpose.RELEASE,
                    rooms.get(Specifications.class).method(method.id()).plan().preparations()));
        }
        rooms.get(Ordering.class).order(analyst, wanted);
    }

    private void walk(DemoLot lot, DemoBench bench, DemoQuality decisions) {
        String code = lot.code(today);
        LocalDate measured = lot.madeOn(today).plusDays(1);
        int preparations = lot.story() == Story.BEGUN ? 1 : PREPARATIONS;
        for (int preparation = 1; preparation <= preparations; preparation++) {
            particles(lot, bench, "B", preparation, measured);
            particles(lot, bench, "P", preparation, measured);
        }
        if (lot.story() != Story.BEGUN) {
            Map<String, String> values = new HashMap<>(DemoLots.USUAL);
            values.putAll(lot.entries());
            orders(lot).forEach(order -> bench.enter(order, values));
        }
        if (lot.story().reviewed()) {
            decisions.review(code);
        }
        decisions.decide(recorded(lot), lot.story());
    }

    private void particles(DemoLot lot, DemoBench bench, String point, int preparation, LocalDate day) {
        String name = lot.code(today) + " " + point;
        Map<String, String> samples = Map.of(name, lot.code(today) + "/" + point);
        boolean bulk = point.equals("B");
        if (!bulk && preparation <= BY_A_SECOND_INSTRUMENT) {
            bench.submit(samples, List.of(DemoFiles.zetaView(lot, name, preparation, day)));
        }
        if (!bulk && lot.story() == Story.OPEN_QUESTION && preparation == PREPARATIONS) {
            bench.attempt(samples, List.of(DemoFiles.particles(lot, name, false, preparation, day, false)));
        } else {
            bench.submit(samples, List.of(DemoFiles.particles(lot, name, bulk, preparation, day, true)));
        }
    }

    private void protein(DemoBench bench, List<DemoLot> wanted) {
        List<DemoLot> lots =
                wanted.stream().filter(lot -> lot.story() != Story.BEGUN).toList();
        for (int from = 0; from < lots.size(); from += LOTS_ON_A_PLATE) {
            List<DemoLot> here = lots.subList(from, Math.min(from + LOTS_ON_A_PLATE, lots.size()));
            List<String> names = new ArrayList<>();
            Map<String, String> samples = new HashMap<>();
            here.forEach(lot -> {
                names.add(lot.code(today) + " B");
                samples.put(lot.code(today) + " B", lot.code(today) + "/B");
            });
            LocalDate day = here.getLast().madeOn(today).plusDays(2);
            NewSubmission.File plate = DemoFiles.protein(names, day, 1 + from / LOTS_ON_A_PLATE);
            bench.submit(samples, List.of(plate));
        }
        progress.accept("protein measured");
    }

    private List<TestOrder> orders(DemoLot lot) {
        return rooms.get(TestOrders.class)
                .ofSamples(rooms.get(Samples.class).ofLot(recorded(lot).id()).stream()
                        .map(sample -> sample.id())
                        .toList());
    }

    private Lot recorded(DemoLot lot) {
        return rooms.get(Lots.class).require(lot.code(today));
    }

    private PersonId person(String username) {
        return rooms.get(People.class).require(username).id();
    }
}
