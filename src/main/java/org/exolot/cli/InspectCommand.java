package org.exolot.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exolot.assay.RuleFormatException;
import org.exolot.assay.RuleReader;
import org.exolot.assay.RuleSet;
import org.exolot.finding.Wording;
import org.exolot.instrument.Formats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect FILE…}: what exports are and say, judged by rules, without a database. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Says what exports are and say, without a database: recomputed, held against the vendor's figures, judged by rules.",
            "Several files are one submission. Exit code 2 where a file is at fault or a question is open."
        })
public final class InspectCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int AT_FAULT = 2;

    private final PrintStream out;
    private final PrintStream err;

    /** Answers on standard output, in UTF-8 whatever the system's encoding. */
    public InspectCommand() {
        this(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    InspectCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The exports, and the files that belong to them.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Answers one JSON document (exolot-inspect/1).")
    private boolean json;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Judges by the rules in the *.yaml files of this folder instead of the shipped ones.")
    private @Nullable Path rules;

    @Option(
            names = "--profiles",
            paramLabel = "DIR",
            description = {
                "Reads tables that no reader knows by the profiles in the *.yaml files of this folder too;",
                "else by those in the folder profiles of $EXOLOT_HOME, where there is one."
            })
    private @Nullable Path profiles;

    @Option(
            names = "--lang",
            paramLabel = "en|tr",
            description = "The language of the answer; else that of the system, English where it is neither.")
    private @Nullable String lang;

    @Override
    public Integer call() {
        RuleSet set;
        try {
            set = rules == null ? RuleReader.shipped() : RuleReader.folder(rules);
        } catch (RuleFormatException broken) {
            err.println(broken.getMessage());
            err.flush();
            return AT_FAULT;
        }
        Locale locale = Optional.ofNullable(lang).map(Locale::of).orElseGet(Locale::getDefault);
        Optional<Formats> formats = OwnProfiles.formats(Optional.ofNullable(profiles), locale, err);
        if (formats.isEmpty()) {
            return AT_FAULT;
        }
        Inspection inspection = Inspection.of(files, set, formats.get());
        if (json) {
            InspectJson.write(inspection, Wording.in(locale), out);
        } else {
            new InspectText(locale, out).write(inspection);
        }
        return inspection.atFault() ? AT_FAULT : DONE;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
