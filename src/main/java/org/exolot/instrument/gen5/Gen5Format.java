package org.exolot.instrument.gen5;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.workbook.WorkbookHead;

/**
 * The text export of Gen5 and of its forerunner KC4/µQuant (Agilent BioTek; Gen5 User Guide, "Exporting to text"): plates with their layout,
 * reads, what Gen5 computed, and the parameters of its curves. It prints parameters with three digits, so that they are to be compared and
 * never to be computed with. A concentration is that of the well: the layout's dilution, printed as a share ({@code 0.5} for 1:2), is not in it.
 *
 * <p>The export to a spreadsheet has the same lines as rows of a sheet, its tables one column further right; saved as csv it is read too.
 *
 * <p>Run key: the experiment's path and its plates' names, dates and times. Measurement key: plate and well.
 */
public final class Gen5Format implements Format {
    private static final FormatId ID = new FormatId("gen5-text");
    private static final int VERSION = 1;
    private static final int HEADER = 40;
    private static final String SOFTWARE = "Software Version";
    private static final Pattern LAYOUT_ROW = Pattern.compile("A(\t[^\t]*){1,48}\tWell ID");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        if (Workbook.mayBe(head)) {
            boolean sheet = WorkbookHead.of(source)
                    .filter(sheets -> sheets.sheets().values().stream().anyMatch(Gen5Sheets::begins))
                    .isPresent();
            return new Recognition(
                    ID,
                    sheet ? 0.97 : 0,
                    List.of((sheet ? "a" : "no") + " sheet with Software Version and Plate Number"));
        }
        char delimiter = delimiter(head);
        boolean software = head.anyBegins(SOFTWARE + delimiter, HEADER);
        boolean protocol = head.anyBegins("Protocol File Path:", HEADER);
        boolean plate = head.anyBegins("Plate Number" + delimiter, HEADER);
        if (software && protocol && plate) {
            return new Recognition(ID, 0.97, List.of("Software Version, Protocol File Path and Plate Number"));
        }
        boolean procedure = head.anyBegins("Procedure Summary", HEADER) || head.anyBegins("Procedure Details", HEADER);
        if (procedure && head.lines().stream().anyMatch(Gen5Format::layoutRow)) {
            return new Recognition(ID, 0.85, List.of("a procedure, and a layout with Well ID behind each row"));
        }
        return new Recognition(
                ID,
                software && plate ? 0.4 : 0,
                List.of("neither Software Version, Protocol File Path and Plate Number nor a procedure with a layout"));
    }

    private static boolean layoutRow(String line) {
        return line.startsWith("A\t")
                && line.endsWith("\tWell ID")
                && LAYOUT_ROW.matcher(line).matches();
    }

    /** What divides the fields of an export: a tab, unless its user chose something else. */
    static char delimiter(Head head) {
        return head.lines(HEADER).stream()
                .filter(line -> line.startsWith(SOFTWARE) && line.length() > SOFTWARE.length())
                .map(line -> line.charAt(SOFTWARE.length()))
                .filter(character -> character == ',' || character == ';')
                .findFirst()
                .orElse('\t');
    }

    @Override
    public Export read(Source source) throws IOException {
        return new Gen5Reader(source).read(ID, VERSION);
    }
}
