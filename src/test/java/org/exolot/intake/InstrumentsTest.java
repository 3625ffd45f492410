package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.lot.Calibration;
import org.exolot.lot.Equipment;
import org.exolot.lot.EquipmentId;
import org.junit.jupiter.api.Test;

class InstrumentsTest {
    private static final Equipment ONE = instrument("NTA-1", "NanoSight NS300", "NS-1");
    private static final Equipment OTHER = instrument("NTA-2", "NanoSight LM10", "NS-2");

    private static Equipment instrument(String code, String model, String serial) {
        return new Equipment(
                new EquipmentId(UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                code,
                "nanoparticle tracking analyser",
                "Malvern Panalytical",
                model,
                serial,
                ZoneId.of("Europe/Berlin"),
                List.of(
                        new Calibration(Optional.of(LocalDate.of(2025, 1, 10)), LocalDate.of(2026, 1, 10)),
                        new Calibration(Optional.of(LocalDate.of(2026, 3, 1)), LocalDate.of(2026, 10, 24))));
    }

    private static InstrumentIdentity nanoSight(Optional<String> serial) {
        return new InstrumentIdentity("Malvern Panalytical", "NanoSight", serial, Optional.empty());
    }

    private static FileTime at(LocalDateTime local, Optional<ZoneOffset> offset) {
        FileId file = new FileId("a.csv", Sha256.of(new byte[] {1}));
        return new FileTime(local.toString(), Optional.of(local), offset, new Place.Text(file, 3, 1));
    }

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void the_serial_number_decides_and_one_that_is_not_registered_is_no_other_instrument() {
        Instruments both = new Instruments(List.of(ONE, OTHER));
        assertThat(both.find(nanoSight(Optional.of("NS-2")))).contains(OTHER);
        assertThat(new Instruments(List.of(ONE)).find(nanoSight(Optional.of("NS-9"))))
                .isEmpty();
    }

    @Test
    void without_a_serial_number_the_only_one_of_its_sort_is_meant_and_of_two_none() {
        assertThat(new Instruments(List.of(ONE)).find(nanoSight(Optional.empty())))
                .contains(ONE);
        assertThat(new Instruments(List.of(ONE, OTHER)).find(nanoSight(Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_local_time_becomes_the_moment_by_the_zone_of_the_clock_unless_the_file_tells_its_offset() {
        LocalDateTime noon = LocalDateTime.of(2026, 7, 1, 12, 0);
        assertThat(Instruments.moment(at(noon, Optional.empty()), Optional.of(ONE), findings))
                .contains(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(Instruments.moment(at(noon, Optional.of(ZoneOffset.ofHours(3))), Optional.of(ONE), findings))
                .contains(Instant.parse("2026-07-01T09:00:00Z"));
        assertThat(Instruments.moment(at(noon, Optional.empty()), Optional.empty(), findings))
                .isEmpty();
        assertThat(findings).isEmpty();
    }

    /** In Berlin clocks went from 02:00 to 03:00 on 29 March 2026 and from 03:00 back to 02:00 on 25 October 2026. */
    @Test
    void an_hour_that_came_twice_or_never_stays_open_and_is_told() {
        for (LocalDateTime local :
                List.of(LocalDateTime.of(2026, 10, 25, 2, 30), LocalDateTime.of(2026, 3, 29, 2, 30))) {
            findings.clear();
            assertThat(Instruments.moment(at(local, Optional.empty()), Optional.of(ONE), findings))
                    .isEmpty();
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.type()).isEqualTo(FindingType.MEASURED_TIME_UNCERTAIN);
                assertThat(finding.found()).contains("Europe/Berlin");
            });
        }
    }

    @Test
    void a_calibration_holds_on_its_last_day_and_not_on_the_next() {
        Instruments.calibration(at(LocalDateTime.of(2026, 10, 24, 23, 59), Optional.empty()), ONE, findings);
        assertThat(findings).isEmpty();
        Instruments.calibration(at(LocalDateTime.of(2026, 10, 25, 0, 1), Optional.empty()), ONE, findings);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.CALIBRATION_NOT_VALID);
            assertThat(finding.found()).isEqualTo("NTA-1: 2025-01-10 – 2026-01-10; 2026-03-01 – 2026-10-24");
            assertThat(finding.expected()).isEqualTo("2026-10-25");
        });
    }

    @Test
    void a_run_is_held_against_the_calibration_of_its_own_time_and_one_between_two_is_told() {
        Instruments.calibration(at(LocalDateTime.of(2025, 6, 1, 12, 0), Optional.empty()), ONE, findings);
        Instruments.calibration(at(LocalDateTime.of(2026, 1, 10, 12, 0), Optional.empty()), ONE, findings);
        Instruments.calibration(at(LocalDateTime.of(2026, 3, 1, 12, 0), Optional.empty()), ONE, findings);
        assertThat(findings).isEmpty();
        Instruments.calibration(at(LocalDateTime.of(2026, 2, 1, 12, 0), Optional.empty()), ONE, findings);
        Instruments.calibration(at(LocalDateTime.of(2025, 1, 9, 12, 0), Optional.empty()), ONE, findings);
        assertThat(findings)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.type()).isEqualTo(FindingType.CALIBRATION_NOT_VALID));
    }
}
