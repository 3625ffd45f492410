import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the sources to one form. Arguments: {@code check} or {@code apply}, the folder of sources, and a file that remembers which sources
 * were in form, by their time of change.
 */
class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path memory = Path.of(args[2]);
        Set<String> known = Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of();
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<Path> unlike = files.parallelStream()
                .filter(file -> !known.contains(line(file)))
                .filter(file -> differs(file, apply))
                .toList();
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Files.write(
                memory,
                files.stream()
                        .filter(file -> apply || !unlike.contains(file))
                        .map(Format::line)
                        .toList());
        if (!unlike.isEmpty() && !apply) {
            unlike.forEach(System.err::println);
            System.err.println(
                    unlike.size()
                            + " files are not in the project's form; put them into it with: mvn toolchains:select-jdk-toolchain exec:exec@format");
            System.exit(1);
        }
    }

    private static String line(Path file) {
        try {
            return file + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String style = RemoveUnusedImports.removeUnusedImports(source);
            style = ImportOrderer.reorderImports(style, JavaFormatterOptions.Style.PALANTIR);
            style = FORMATTER.formatSource(style);
            if (style.equals(source)) {
                return false;
            }
            if (apply) {
                Files.writeString(file, style);
            }
            return true;
        } catch (IOException | FormatterException unreadable) {
            throw new IllegalStateException(file + " cannot be formatted", unreadable);
        }
    }
}
