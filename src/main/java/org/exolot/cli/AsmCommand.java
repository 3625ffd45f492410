package org.exolot.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exolot.instrument.FileSource;
import org.exolot.instrument.Formats;
import org.exolot.instrument.OpenDocument;
import org.exolot.instrument.ReadFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code asm FILE}: what an export says, as a document of the Allotrope Simple Model. */
@Command(
        name = "asm",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what an instrument's export says as an Allotrope Simple Model document (JSON), without a database.",
            "Exit code 2, and no document, where the file is at fault or a question is open."
        })
public final class AsmCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The export.")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the document goes; else standard output.")
    private @Nullable Path to;

    @Option(
            names = "--profiles",
            paramLabel = "DIR",
            description = "The folder of own profiles; else profiles in $EXOLOT_HOME.")
    private @Nullable Path profiles;

    @Override
    public Integer call() throws IOException {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file)) {
            throw WrongCallException.unreadable(spec.commandLine(), file);
        }
        Locale locale = Locale.getDefault();
        Optional<Formats> formats = OwnProfiles.formats(Optional.ofNullable(profiles), locale, err);
        if (formats.isEmpty()) {
            return ExitCode.AT_FAULT;
        }
        ReadFile read = formats.get().read(FileSource.of(file));
        FindingText text = FindingText.in(locale);
        read.findings().forEach(finding -> err.println(text.line(finding)));
        if (read.export().isEmpty() || read.blocked()) {
            err.println(CommandWording.here().say("asm.none"));
            return ExitCode.AT_FAULT;
        }
        Path target = to;
        try (OutputStream out = new BufferedOutputStream(
                target == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(target))) {
            OpenDocument.write(read.export().get(), out);
        }
        return ExitCode.DONE;
    }
}
