package org.exolot.instrument.asm;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * A document of the Allotrope Simple Model (allotrope.org), of any technique and version, as converters write it of an instrument's own
 * export. Its figures are those of the converter: where it writes −0.0 with an error for what was no number, that error's text is read.
 *
 * <p>Run key: technique, device, first time and first sample. Measurement key: plate and well, or sample, time and figure.
 */
public final class AsmFormat implements Format {
    static final FormatId ID = new FormatId("allotrope-simple-model");
    private static final int VERSION = 1;
    private static final Pattern AGGREGATE =
            Pattern.compile("\"[a-z][a-z0-9 _-]{2,60}[ _-]aggregate[ _-]document\"\\s*:");

    private static final Pattern SCHEMA = Pattern.compile("\"\\$schema\"\\s*:\\s*\"[^\"]*json-schema");

    private static final int SCHEMA_LINES = 5;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        if (!head.firstWords().stripLeading().startsWith("{")) {
            return new Recognition(ID, 0, List.of("does not begin as a JSON object"));
        }
        if (head.lines(SCHEMA_LINES).stream().anyMatch(AsmFormat::isSchema)) {
            return new Recognition(ID, 0, List.of("a JSON schema, no document"));
        }
        if (head.lines().stream()
                .anyMatch(line -> line.contains("$asm.manifest") || line.contains("purl.allotrope.org/manifests"))) {
            return new Recognition(ID, 0.99, List.of("JSON with the manifest of an Allotrope Simple Model"));
        }
        return head.lines().stream().anyMatch(line -> AGGREGATE.matcher(line).find())
                ? new Recognition(ID, 0.9, List.of("JSON with the aggregate document of a technique"))
                : new Recognition(ID, 0.1, List.of("JSON without $asm.manifest and without an aggregate document"));
    }

    @Override
    public Export read(Source source) throws IOException {
        return new AsmReader(source).export(VERSION);
    }

    /** Whether a line is what a schema says of itself near its beginning; those of the models name all that their documents name. */
    public static boolean isSchema(String line) {
        return SCHEMA.matcher(line).find();
    }
}
