package org.exolot.instrument.quantstudio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Well;
import org.junit.jupiter.api.Test;

/** Exports whose head has no asterisks, and headings that other versions write. */
class QuantStudioTablesTest {
    @Test
    void aSheetOfResultsSavedAsCsvIsRead() {
        PlateFixture read = PlateFixture.ofText("""
                Block Type,96-Well 0.2-mL Block,,,,,,,
                Chemistry,TAQMAN,,,,,,,
                Experiment File Name,D:\\runs\\GAPDH.eds,,,,,,,
                Experiment Name,2026-04-25_124559,,,,,,,
                Experiment Run End Time,2026-04-25 10:26:48 AM PDT,,,,,,,
                Instrument Serial Number,272300000,,,,,,,
                Instrument Type,QuantStudio™ 3 System,,,,,,,
                Stage/ Cycle where Ct Analysis is performed,"Stage2, Step2",,,,,,,
                ,,,,,,,,
                Well,Well Position,Omit,Sample Name,Target Name,Task,Reporter,CT,Quantity
                1,A1,0,lot 7,GAPDH,UNKNOWN,VIC,21.697,9.451
                2,A2,0,lot 7,GAPDH,UNKNOWN,VIC,Undetermined,
                """);
        assertThat(read.format()).isEqualTo("quantstudio-text");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.export().instrument().serial()).contains("272300000");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 4, 25, 10, 26, 48));
        assertThat(read.well("A1").readings().getFirst().signal().raw()).isEqualTo("21.697");
        assertThat(read.well("A1").sample()).contains("lot 7");
    }

    @Test
    void aGreekDeltaIsADelta() {
        PlateFixture read = PlateFixture.ofText("""
                * Block Type = 96fast
                * Experiment File Name = D:\\TEST.eds
                * Experiment Run End Time = 2026-04-25 10:26:48 AM

                [Results]
                Well\tSample Name\tTarget Name\tTask\tReporter\tC\u0442\tC\u0442 Mean\t\u0394C\u0442 Mean\t\u0394\u0394C\u0442\tDRNMIN
                A1\tlot 7\tGAPDH\tUNKNOWN\tFAM\t21.697\t21.7\t1.25\t0.5\tN
                """);
        assertThat(read.format()).isEqualTo("quantstudio-text");
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A1").reported()).extracting(Well.Reported::name).contains("\u0394C\u0442 Mean");
    }
}
