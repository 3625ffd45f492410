package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.text.CsvFields;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class PlateWellsTest {
    private static final FileId FILE = new FileId("plate.csv", Sha256.of("plate".getBytes(StandardCharsets.UTF_8)));

    private final FindingLog findings = new FindingLog();
    private final PlacedValues values = new PlacedValues(DecimalSign.POINT, findings);
    private final PlateWells wells = new PlateWells();

    @Test
    void aDamagedFigureIsToldAlthoughNobodyAsksForItsWell() {
        keep("450", 7, "A", "0.123", "0.l24", "");

        assertThat(findings.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.VALUE_UNREADABLE);
            assertThat(finding.found()).isEqualTo("0.l24");
            assertThat(finding.places()).containsExactly(place(7, 3));
        });
    }

    @Test
    void whatWasToldIsNotToldAgainWhenTheWellsAreMade() {
        keep("450", 7, "A", "x", "0.1");
        List<Finding> told = findings.findings();

        assertThat(wells.wells()).hasSize(2);
        assertThat(wells.wells().getFirst().readings()).hasSize(1);
        assertThat(findings.findings()).isEqualTo(told);
    }

    @Test
    void eachWellHasItsFiguresInTheOrderOfTheFile() {
        keep("450", 7, "A", "0.123", "", "OVRFLW");
        keep("570", 9, "A", "0.050", "0.06");

        List<Well> made = wells.wells();

        assertThat(made.stream().map(Well::id)).containsExactly(WellId.of("A1"), WellId.of("A2"), WellId.of("A3"));
        assertThat(made.get(0).place()).isEqualTo(place(7, 2));
        assertThat(made.get(0).readings())
                .containsExactly(reading("450", "0.123", 7, 2), reading("570", "0.050", 9, 2));
        assertThat(made.get(1).readings()).containsExactly(reading("570", "0.06", 9, 3));
        assertThat(made.get(2).readings())
                .singleElement()
                .satisfies(reading -> assertThat(reading.signal().value()).isInstanceOf(Value.Missing.class));
    }

    @Test
    void figuresStandBeforeWhatIsSaidOfTheWellLater() {
        wells.well(WellId.of("A2"), place(2, 3)).role(WellRole.BLANK);
        keep("450", 7, "A", "0.123", "0.124");
        Entry masked = new Entry("*", new Value.Missing(MissingReason.MASKED, "*"), place(9, 1));
        wells.well(WellId.of("A1"), place(9, 1)).masked(masked);
        keep("570", 10, "A", "0.1");

        List<Well> made = wells.wells();

        assertThat(made.get(0).readings().stream().map(Well.Reading::label)).containsExactly("450", "570");
        assertThat(made.get(0).masked()).contains(masked);
        assertThat(made.get(0).place()).isEqualTo(place(7, 2));
        assertThat(made.get(1).role()).isEqualTo(WellRole.BLANK);
        assertThat(made.get(1).place()).isEqualTo(place(2, 3));
    }

    @Test
    void countsWhatIsKnownAndWhatWasReadWithoutMakingTheWells() {
        wells.well(WellId.of("B1"), place(2, 2)).role(WellRole.SAMPLE);
        wells.well(WellId.of("A1"), place(2, 2)).role(WellRole.SAMPLE);
        assertThat(wells.unread()).isTrue();
        keep("450", 7, "A", "0.123", "", "0.125");

        assertThat(wells.unread()).isFalse();
        assertThat(wells.unread(WellId.of("A1"))).isFalse();
        assertThat(wells.unread(WellId.of("A2"))).isTrue();
        assertThat(wells.unread(WellId.of("B1"))).isTrue();
        assertThat(wells.size()).isEqualTo(3);
        assertThat(wells.wells()).hasSize(3);
    }

    @Test
    void nothingMoreIsSaidOfAWellThatIsMade() {
        keep("450", 7, "A", "0.123");
        assertThat(wells.wells((id, well) -> well.group("plate 1")).getFirst().group())
                .contains("plate 1");

        assertThatIllegalStateException().isThrownBy(() -> wells.well(WellId.of("A1"), place(9, 1)));
    }

    @Test
    void whatIsPrintedOfTheReadingsIsTheSameBeforeAndAfterTheyAreGivenToTheirWells() {
        keep("450", 7, "AB", "0.050", "", "x1");
        keep("450", 8, "A", "0.123", "OVRFLW");
        keep("570", 9, "A", "-3", "", "12.50");
        String expected = "A1 0.123 -3A2 OVRFLWA3 12.50AB1 0.050AB3 x1";

        assertThat(printed()).isEqualTo(expected);
        wells.well(WellId.of("A1"), place(9, 1)).role(WellRole.BLANK);
        assertThat(printed()).isEqualTo(expected);
    }

    /** By the bytes that a digest is given. */
    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintedWells printed = new PrintedWells();
        wells.print(printed);
        printed.addTo(new MessageDigest("kept") {
            @Override
            protected void engineUpdate(byte input) {
                bytes.write(input);
            }

            @Override
            protected void engineUpdate(byte[] input, int offset, int length) {
                bytes.write(input, offset, length);
            }

            @Override
            protected byte[] engineDigest() {
                return bytes.toByteArray();
            }

            @Override
            protected void engineReset() {
                bytes.reset();
            }
        });
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void keep(String label, int line, String... cells) {
        TableRow row = TableRow.ofText(FILE, line, CsvFields.of(List.of(cells)));
        PlateGrid grid = new PlateGrid("", 0, 1, cells.length - 1);
        wells.keep(grid.figures(row, values), new Figures() {
            @Override
            public Entry read(String text, Place place) {
                return values.number(text, place);
            }

            @Override
            public void give(WellDraft well, Entry figure) {
                well.read(new Well.Reading(label, Optional.empty(), false, figure));
            }
        });
    }

    /** A reading as it is where each cell is read at once. */
    private Well.Reading reading(String label, String text, int line, int column) {
        return new Well.Reading(label, Optional.empty(), false, values.number(text, place(line, column)));
    }

    private static Place place(int line, int column) {
        return new Place.Text(FILE, line, column);
    }
}
