import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds the sources to one form. Arguments: {@code check} or {@code apply}, and the folder of sources. */
class Format {
    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        long unlike =
                files.parallelStream().filter(file -> differs(file, apply)).count();
        if (unlike > 0 && !apply) {
            System.err.println(
                    unlike
                            + " files are not in the project's form; put them into it with: mvn toolchains:select-jdk-toolchain exec:exec@format");
            System.exit(1);
        }
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                    .style(JavaFormatterOptions.Style.PALANTIR)
                    .build());
            String style = RemoveUnusedImports.removeUnusedImports(source);
            style = ImportOrderer.reorderImports(style, JavaFormatterOptions.Style.PALANTIR);
            style = formatter.formatSource(style);
            if (style.equals(source)) {
                return false;
            }
            if (apply) {
                Files.writeString(file, style);
            } else {
                System.err.println(file);
            }
            return true;
        } catch (IOException | FormatterException unreadable) {
            throw new IllegalStateException(file + " cannot be formatted", unreadable);
        }
    }
}
