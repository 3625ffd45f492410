package org.exolot.instrument;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.asm.AsmFormat;

/** Tells text files that an instrument's software writes beside its exports and that hold no result of a sample. */
final class BesideExport {
    private static final int FIRST_LINES = 6;
    private static final String SUMMARY = "the ExperimentSummary.csv of the same experiment";

    private static final List<Kind> KINDS = List.of(
            kind(
                    "Particle ID[,;\\t]Size/nm[,;\\t].*\\bFrame[,;\\t]X/pixels.*",
                    "the tracks of one NanoSight capture (AllTracks)",
                    SUMMARY),
            kind(
                    "Particle ID[,;\\t]Size/nm[,;\\t].*",
                    "the single particles of one NanoSight capture (ParticleData)",
                    SUMMARY),
            kind("\\[Filenames]", "the list of captures of a NanoSight experiment (.nano)", SUMMARY),
            kind(
                    "#Checksum:[0-9]+",
                    "the archive of a NanoDrop One (sql)",
                    "its table of results, exported as csv or tsv"),
            kind(
                    "\"?[A-HL][0-9]{1,2}: [^,;\\t]*[,;\\t]\"?[A-HL][0-9]{1,2}: .*",
                    "the signals of a TapeStation's lanes, without their sizes (Electropherogram)",
                    "the tables of samples, peaks or regions, or the xml of the same run"),
            new Kind(
                    AsmFormat::isSchema, "a JSON schema, by which documents are checked", "a document that follows it"),
            kind(".*<Workspace .*flowJoVersion.*", "a workspace of FlowJo", "the FCS files that it names"));

    private BesideExport() {}

    /** What the file is, where it is one of those. */
    static Optional<Finding> told(Source source) {
        List<String> first = source.head().lines(FIRST_LINES);
        return KINDS.stream()
                .filter(kind -> first.stream().anyMatch(line -> kind.fits(line.strip())))
                .findFirst()
                .map(kind ->
                        Finding.at(FindingType.NOT_AN_EXPORT, new Place.Whole(source.file()), kind.what, kind.instead));
    }

    private static Kind kind(String line, String what, String instead) {
        return new Kind(Pattern.compile(line).asMatchPredicate(), what, instead);
    }

    /**
     * One kind.
     *
     * @param line what one of the first lines is known by
     */
    private record Kind(Predicate<String> line, String what, String instead) {
        private static final int LONGEST = 600;

        /** No more of a long line is looked at than tells it. */
        boolean fits(String text) {
            return line.test(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
    }
}
