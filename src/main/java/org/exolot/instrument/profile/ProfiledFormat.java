package org.exolot.instrument.profile;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Profile;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;

/** The tables that a profile describes. A profile never claims a file that a reader of the program knows: its confidence is lower. */
public final class ProfiledFormat implements Format {
    /** A profile that was verified on an export counts for more than one that was not. */
    private static final double VERIFIED = 0.8;

    static final double UNVERIFIED = 0.7;

    private static final int FIRST_LINES = 60;

    private final Profile profile;

    /** The tables of this profile. */
    public ProfiledFormat(Profile profile) {
        this.profile = profile;
    }

    /** The profile. */
    public Profile profile() {
        return profile;
    }

    @Override
    public FormatId id() {
        return profile.format();
    }

    @Override
    public Recognition recognise(Source source) {
        List<String> lines = source.head().folded(FIRST_LINES);
        for (String wanted : profile.shape().contains()) {
            String folded = HeaderText.fold(wanted);
            boolean there = lines.stream().anyMatch(line -> line.contains(folded))
                    || TableHead.of(source).stream().anyMatch(divided -> divided.any(row -> contains(row, folded)))
                    || anySheet(source, row -> contains(row, folded));
            if (!there) {
                return new Recognition(id(), 0.1, List.of("no \"" + wanted + "\" in its first lines"));
            }
        }
        boolean header = profile.shape().kind() == Profile.Kind.JSON_LINES
                ? JsonLines.header(source)
                        .flatMap(names -> profile.map().header(names))
                        .isPresent()
                : TableHead.find(source, profile.map()).isPresent()
                        || anySheet(source, row -> profile.map().header(row).isPresent());
        return header
                ? new Recognition(
                        id(),
                        profile.verified() ? VERIFIED : UNVERIFIED,
                        List.of("the columns of the profile " + profile.title()))
                : new Recognition(
                        id(), 0, List.of("no line with the needed columns of the profile " + profile.title()));
    }

    private static boolean contains(List<String> row, String folded) {
        return row.stream().anyMatch(cell -> HeaderText.fold(cell).contains(folded));
    }

    /** Whether one of the first rows of any sheet of a workbook is such a row. */
    private static boolean anySheet(Source source, Predicate<List<String>> such) {
        return WorkbookHead.of(source).stream()
                .flatMap(head -> head.sheets().values().stream())
                .flatMap(List::stream)
                .map(WorkbookRow::texts)
                .anyMatch(such);
    }

    @Override
    public Export read(Source source) throws IOException {
        return new ProfiledTable(profile, source).export();
    }
}
