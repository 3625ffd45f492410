package org.exolot.instrument;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** Tells by their first bytes files that people hand in by mistake, in words that help. */
final class NotAnExport {
    private static final int SHOWN = 60;

    /** No instrument's export begins like these. */
    private static final List<Kind> NEVER = List.of(
            new Kind(
                    "an AppleDouble file, which macOS puts beside a copied file (._name)",
                    "the file of that name without \"._\"",
                    0x00,
                    0x05,
                    0x16,
                    0x07),
            new Kind("a PNG picture", "the export file itself, not a picture of it", 0x89, (int) 'P', (int) 'N', (int)
                    'G'),
            new Kind("a JPEG picture", "the export file itself, not a picture of it", 0xFF, 0xD8, 0xFF),
            new Kind(
                    "a GIF picture",
                    "the export file itself, not a picture of it",
                    (int) 'G',
                    (int) 'I',
                    (int) 'F',
                    (int) '8'),
            new Kind(
                    "a PDF report",
                    "the data file that the software exports beside the report (csv, txt or xlsx)",
                    (int) '%',
                    (int) 'P',
                    (int) 'D',
                    (int) 'F'));

    /** Containers of which some hold exports: told only where no format knows them. */
    private static final List<Kind> CONTAINER = List.of(
            new Kind(
                    "a zip archive or a workbook (xlsx) of no known instrument",
                    "the exported files themselves, or a workbook as the instrument's software wrote it",
                    (int) 'P',
                    (int) 'K',
                    3,
                    4),
            new Kind(
                    "an Excel 97-2003 workbook (xls) of no known instrument, or another compound file",
                    "the workbook as the instrument's software wrote it",
                    0xD0,
                    0xCF,
                    0x11,
                    0xE0),
            new Kind(
                    "a SQLite database",
                    "the export that the instrument's software makes of it",
                    (int) 'S',
                    (int) 'Q',
                    (int) 'L',
                    (int) 'i',
                    (int) 't',
                    (int) 'e'),
            new Kind("a gzip archive", "the file inside", 0x1F, 0x8B),
            new Kind("a program or library", "an instrument's export", (int) 'M', (int) 'Z', 0x90));

    private NotAnExport() {}

    static Optional<Finding> beforeAllFormats(Source source) {
        Place whole = new Place.Whole(source.file());
        if (source.size() == 0) {
            return Optional.of(Finding.at(FindingType.FILE_EMPTY, whole, "0 bytes", "an export with content"));
        }
        return told(source, NEVER);
    }

    static Optional<Finding> afterAllFormats(Source source) {
        Optional<Finding> container = told(source, CONTAINER);
        return container.or(() -> BesideExport.told(source)).or(() -> blank(source));
    }

    /** How the file begins, on one line. */
    static String beginning(Source source) {
        List<String> lines = source.head().lines();
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        String visible = first.strip().replaceAll("\\p{Cntrl}", "·");
        return "begins with \"" + (visible.length() > SHOWN ? visible.substring(0, SHOWN) + "…" : visible) + "\"";
    }

    private static Optional<Finding> blank(Source source) {
        boolean blank =
                source.size() <= Head.SIZE && source.head().lines().stream().allMatch(String::isBlank);
        return blank
                ? Optional.of(Finding.at(
                        FindingType.FILE_EMPTY,
                        new Place.Whole(source.file()),
                        "only blanks",
                        "an export with content"))
                : Optional.empty();
    }

    private static Optional<Finding> told(Source source, List<Kind> kinds) {
        return kinds.stream()
                .filter(kind -> source.head().begins(kind.magic))
                .findFirst()
                .map(kind -> Finding.at(
                        FindingType.NOT_AN_EXPORT,
                        new Place.Bytes(source.file(), 0, kind.magic.length),
                        kind.what,
                        kind.instead));
    }

    private record Kind(String what, String instead, int... magic) {}
}
