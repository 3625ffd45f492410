package org.exolot.instrument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.asm.AsmFormat;
import org.exolot.instrument.bioplex.BioPlexFormat;
import org.exolot.instrument.bmg.MarsFormat;
import org.exolot.instrument.bmg.SmartControlFormat;
import org.exolot.instrument.cedexbioht.BioHtFormat;
import org.exolot.instrument.cedexhires.CedexHiResFormat;
import org.exolot.instrument.cellaca.MatrixFormat;
import org.exolot.instrument.cfx.CfxFormat;
import org.exolot.instrument.designanalysis.DesignAnalysisFormat;
import org.exolot.instrument.fcs.FcsFormat;
import org.exolot.instrument.flex2.Flex2Format;
import org.exolot.instrument.gen5.Gen5Format;
import org.exolot.instrument.genesys.FixedFormat;
import org.exolot.instrument.genesys.ScanFormat;
import org.exolot.instrument.intelliflex.IntelliflexFormat;
import org.exolot.instrument.lunatic.LunaticFormat;
import org.exolot.instrument.methodicalmind.MethodicalMindFormat;
import org.exolot.instrument.msd.WorkbenchFormat;
import org.exolot.instrument.nanodrop.NanoDrop8000Format;
import org.exolot.instrument.nanodrop.NanoDropEightFormat;
import org.exolot.instrument.nanodrop.NanoDropOneFormat;
import org.exolot.instrument.nanodrop.NanoDropSpectraFormat;
import org.exolot.instrument.nanosight.ExperimentSummaryFormat;
import org.exolot.instrument.ncview.NcViewFormat;
import org.exolot.instrument.nucleoview.NucleoViewFormat;
import org.exolot.instrument.perkinelmer.EnvisionFormat;
import org.exolot.instrument.perkinelmer.KaleidoFormat;
import org.exolot.instrument.pharmspec.PharmSpecFormat;
import org.exolot.instrument.profile.ProfiledFormat;
import org.exolot.instrument.quantstudio.QuantStudioFormat;
import org.exolot.instrument.qubit.QubitFormat;
import org.exolot.instrument.skanit.MultiskanFormat;
import org.exolot.instrument.skanit.SkanItFormat;
import org.exolot.instrument.softmax.SoftMaxFormat;
import org.exolot.instrument.tapestation.TapeStationFormat;
import org.exolot.instrument.tapestation.TapeTableFormat;
import org.exolot.instrument.tecan.IControlFormat;
import org.exolot.instrument.tecan.MagellanFormat;
import org.exolot.instrument.text.SpreadsheetErrors;
import org.exolot.instrument.unicorn.UnicornFormat;
import org.exolot.instrument.vicellblu.VicellBluFormat;
import org.exolot.instrument.vicellxr.VicellXrFormat;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.xponent.XponentFormat;
import org.exolot.instrument.zetasizer.DistributionFormat;
import org.exolot.instrument.zetasizer.ZetasizerTableFormat;
import org.exolot.instrument.zetaview.PositionsFormat;
import org.exolot.instrument.zetaview.ProfileFormat;
import org.exolot.instrument.zetaview.SizeFormat;
import org.exolot.instrument.zmes.ZmesFormat;

/**
 * All file formats that are read. A file is of the format that recognises it most surely; where two do about alike, a person must say.
 * No content makes reading throw: whatever is wrong with a file is told as findings.
 */
public final class Formats {
    /** From here on a file counts as being of a format. */
    private static final double SURE = 0.5;

    /** Two recognitions nearer than this fit alike. */
    private static final double ALIKE = 0.05;

    private static final int NEAREST = 3;

    private static final Comparator<Recognition> SUREST_FIRST =
            Comparator.comparingDouble(Recognition::confidence).reversed();

    private final List<Format> formats;
    private final Supplier<List<Format>> profiles;

    /** These formats only. */
    public Formats(List<Format> formats) {
        this(formats, List::of);
    }

    private Formats(List<Format> formats, Supplier<List<Format>> profiles) {
        this.formats = List.copyOf(formats);
        this.profiles = profiles;
    }

    /** All formats of the program, and for files of none of them the profiles that it ships. */
    public static Formats shipped() {
        return withProfiles(List.of());
    }

    /**
     * All formats of the program, and for files of none of them these profiles and those that the program ships; one that is here under the
     * same name takes a shipped one's place.
     */
    public static Formats withProfiles(List<Profile> own) {
        return new Formats(readers().formats, () -> profiles(own));
    }

    private static List<Format> profiles(List<Profile> own) {
        Map<FormatId, Format> all = new LinkedHashMap<>();
        Profiles.shipped().forEach(profile -> all.put(profile.format(), new ProfiledFormat(profile)));
        own.forEach(profile -> all.put(profile.format(), new ProfiledFormat(profile)));
        return List.copyOf(all.values());
    }

    /** All readers of the program; a further one is a line here. */
    private static Formats readers() {
        return new Formats(List.of(
                new AsmFormat(),
                new ExperimentSummaryFormat(),
                new SizeFormat(),
                new PositionsFormat(),
                new ProfileFormat(),
                new ZetasizerTableFormat(),
                new DistributionFormat(),
                new ZmesFormat(),
                new FcsFormat(),
                new QuantStudioFormat(),
                new DesignAnalysisFormat(),
                new CfxFormat(),
                new UnicornFormat(),
                new SoftMaxFormat(),
                new QubitFormat(),
                new MarsFormat(),
                new SmartControlFormat(),
                new KaleidoFormat(),
                new EnvisionFormat(),
                new SkanItFormat(),
                new MultiskanFormat(),
                new MagellanFormat(),
                new IControlFormat(),
                new NanoDrop8000Format(),
                new NanoDropEightFormat(),
                new NanoDropOneFormat(),
                new NanoDropSpectraFormat(),
                new LunaticFormat(),
                new Flex2Format(),
                new BioHtFormat(),
                new PharmSpecFormat(),
                new TapeStationFormat(),
                new TapeTableFormat(),
                new FixedFormat(),
                new ScanFormat(),
                new Gen5Format(),
                new XponentFormat(),
                new IntelliflexFormat(),
                new WorkbenchFormat(),
                new MethodicalMindFormat(),
                new BioPlexFormat(),
                new VicellBluFormat(),
                new VicellXrFormat(),
                new NucleoViewFormat(),
                new NcViewFormat(),
                new MatrixFormat(),
                new CedexHiResFormat()));
    }

    /** The reader of this name. */
    Optional<Format> reader(FormatId id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /** The names of the readers. */
    public List<FormatId> ids() {
        return formats.stream().map(Format::id).toList();
    }

    /** Recognises and reads a file. Only a failing disk throws. */
    public ReadFile read(Source source) throws IOException {
        Optional<Finding> otherwise = NotAnExport.beforeAllFormats(source);
        if (otherwise.isPresent()) {
            return refused(source, List.of(), otherwise.get());
        }
        List<Format> candidates = formats;
        List<Recognition> recognitions = recognise(source, candidates);
        if (recognitions.stream().noneMatch(r -> r.confidence() >= SURE)) {
            List<Format> further = profiles.get();
            candidates = Stream.concat(formats.stream(), further.stream()).toList();
            recognitions = Stream.concat(recognitions.stream(), recognise(source, further).stream())
                    .sorted(SUREST_FIRST)
                    .toList();
        }
        return read(source, candidates, recognitions);
    }

    private static ReadFile read(Source source, List<Format> candidates, List<Recognition> recognitions)
            throws IOException {
        List<Recognition> sure =
                recognitions.stream().filter(r -> r.confidence() >= SURE).toList();
        if (sure.isEmpty()) {
            Finding finding = Workbook.unreadable(source)
                    .or(() -> NotAnExport.afterAllFormats(source))
                    .orElseGet(() -> unknown(source, recognitions));
            return refused(source, recognitions, finding);
        }
        if (sure.size() > 1 && sure.get(0).confidence() - sure.get(1).confidence() < ALIKE) {
            return refused(source, recognitions, ambiguous(source, sure));
        }
        FormatId surest = sure.getFirst().format();
        Format format = candidates.stream()
                .filter(each -> each.id().equals(surest))
                .findFirst()
                .orElseThrow();
        return read(source, format, recognitions);
    }

    /** Readers bound what they hold; a file that is beyond the program's memory all the same is told as one, and what was read of it let go. */
    private static ReadFile read(Source source, Format format, List<Recognition> recognitions) throws IOException {
        try {
            Export export = withSpreadsheetErrors(source, format.read(source));
            Optional<Finding> exceeded = ExportBounds.exceeded(export);
            if (exceeded.isPresent()) {
                return refused(source, recognitions, exceeded.get());
            }
            return new ReadFile(source.file(), recognitions, Optional.of(export), export.findings());
        } catch (OutOfMemoryError | StackOverflowError beyond) {
            Finding finding = Finding.at(
                    FindingType.FILE_TOO_LARGE,
                    new Place.Whole(source.file()),
                    source.size() + " bytes, more than the program's memory holds of " + format.id(),
                    "an export of one run, or more memory for the program");
            return refused(source, recognitions, finding);
        }
    }

    /** What a spreadsheet has left in a text is told here for all formats alike. */
    private static Export withSpreadsheetErrors(Source source, Export export) throws IOException {
        FindingLog errors = new FindingLog();
        SpreadsheetErrors.tell(source, errors);
        return export.with(errors.findings());
    }

    private static List<Recognition> recognise(Source source, List<Format> candidates) {
        List<Recognition> all = new ArrayList<>();
        for (Format format : candidates) {
            all.add(format.recognise(source));
        }
        all.sort(SUREST_FIRST);
        return all;
    }

    private static ReadFile refused(Source source, List<Recognition> recognitions, Finding finding) {
        return new ReadFile(source.file(), recognitions, Optional.empty(), List.of(finding));
    }

    private static Finding ambiguous(Source source, List<Recognition> sure) {
        List<String> names = sure.stream().map(r -> r.format().name()).toList();
        return Finding.at(
                FindingType.FORMAT_AMBIGUOUS,
                new Place.Whole(source.file()),
                "fits " + String.join(" and ", names),
                "one of " + String.join(", ", names));
    }

    /** Near is a format only that something of the file speaks for. */
    private static Finding unknown(Source source, List<Recognition> recognitions) {
        String nearest = recognitions.stream()
                .filter(r -> r.confidence() > 0)
                .limit(NEAREST)
                .map(r -> r.format() + ": " + String.join("; ", r.reasons()))
                .collect(Collectors.joining(" | "));
        return Finding.at(
                FindingType.FORMAT_UNKNOWN,
                new Place.Whole(source.file()),
                NotAnExport.beginning(source),
                nearest.isEmpty() ? "an export of a known format" : "an export of a known format. Nearest: " + nearest);
    }
}
