package org.exolot.instrument.asm;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads one document: a measurement document at a time is held whole. */
final class AsmReader {
    private static final String AGGREGATE = " aggregate document";
    private static final Pattern JOINED = Pattern.compile("[a-z][a-z0-9]*([-_][a-z0-9]+)*[-_]aggregate[-_]document");

    /** What a document of the models of one detection begins with, as {@code fluorescence/BENCHLING/2023/09}: no aggregate of a technique. */
    private static final String OF_ONE_DETECTION = "measurement";

    private static final Pattern MANIFEST = Pattern.compile(".*/manifests/([a-z-]+)/.*");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(60)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(400)
                    .build())
            .build();

    private static final int UCS4 = 4;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private final List<AsmRun> runs = new ArrayList<>();

    AsmReader(Source source) {
        this.source = source;
    }

    Export export(int version) throws IOException {
        if (shuffled(source.head())) {
            findings.add(
                    FindingType.FILE_UNREADABLE,
                    new Place.Bytes(source.file(), 0, UCS4),
                    "bytes of a character in another order than any text has",
                    "a JSON document in UTF-8, UTF-16 or UTF-32");
        } else {
            try (InputStream in = source.open();
                    JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
                read(parser);
            }
        }
        if (runs.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no aggregate document",
                    "the aggregate document of a technique");
        }
        List<ExportRun> done = runs.stream().map(run -> run.run(conditions)).toList();
        if (done.stream().anyMatch(AsmReader::empty)) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no measurement",
                    "measurement documents with figures");
        }
        return new Export(
                source.file(),
                AsmFormat.ID,
                version,
                instrument(done),
                done,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    /** Whether the first four bytes are a character of UCS-4 in an order (2143, 3412) for which the library fails before it reads. */
    private static boolean shuffled(Head head) {
        byte[] bytes = head.bytes();
        if (bytes.length < UCS4) {
            return false;
        }
        boolean marked = head.begins(0, 0, 0xFF, 0xFE) || head.begins(0xFE, 0xFF, 0, 0);
        boolean plain = bytes[0] == 0 && bytes[3] == 0 && (bytes[1] == 0) != (bytes[2] == 0);
        return marked || plain;
    }

    private static boolean empty(ExportRun run) {
        return run.plates().isEmpty()
                && run.quantities().isEmpty()
                && run.traces().isEmpty();
    }

    private void read(JsonParser parser) throws IOException {
        NodeReader nodes = new NodeReader(parser, source.file(), findings);
        try {
            root(parser, nodes);
        } catch (UnexpectedEndOfInputException cut) {
            findings.add(FindingType.FILE_TRUNCATED, nodes.here(), why(cut), "the document to its closing brace");
        } catch (StreamReadException broken) {
            findings.add(FindingType.FILE_UNREADABLE, nodes.here(), why(broken), "a well-formed JSON document");
        } catch (NodeReader.TooMuchException tooMuch) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    nodes.here(),
                    "more than " + tooMuch.getMessage(),
                    "a document of one run");
        } catch (JacksonException failed) {
            if (failed.getCause() instanceof IOException disk && !(disk instanceof java.io.CharConversionException)) {
                throw disk;
            }
            findings.add(FindingType.FILE_UNREADABLE, nodes.here(), why(failed), "a well-formed JSON document");
        }
    }

    /** What the library says, on one line and without the text around it. */
    private static String why(JacksonException failed) {
        String message = failed.getOriginalMessage();
        String plain = (message == null ? "not JSON" : message).replaceAll("\\p{Cntrl}+", " ");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    private void root(JsonParser parser, NodeReader nodes) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            findings.add(FindingType.FILE_UNREADABLE, nodes.here(), "no JSON object", "a JSON object");
            return;
        }
        boolean manifest = false;
        for (String written = parser.nextName(); written != null; written = parser.nextName()) {
            if (JOINED.matcher(written).matches()) {
                nodes.joinedNames();
            }
            String name = nodes.plain(written);
            JsonToken token = parser.nextToken();
            if (name.endsWith(AGGREGATE) && token == JsonToken.START_OBJECT) {
                aggregate(name.substring(0, name.length() - AGGREGATE.length()), parser, nodes);
            } else {
                manifest |= name.equals("$asm.manifest");
                circumstances(name, nodes.read());
            }
        }
        if (!manifest) {
            findings.add(
                    FindingType.FORMAT_VERSION_UNKNOWN,
                    new Place.Whole(source.file()),
                    "no $asm.manifest",
                    "a manifest that names technique and version");
        }
        if (parser.nextToken() != null) {
            findings.add(FindingType.ROW_MALFORMED, nodes.here(), "more behind the document", "nothing");
        }
    }

    private void aggregate(String technique, JsonParser parser, NodeReader nodes) {
        if (technique.equals(OF_ONE_DETECTION)) {
            AsmRun run = new AsmRun(detection(), nodes.here(), findings, accounting);
            runs.add(run);
            Node node = nodes.read();
            run.document(new Node.Fields(Map.of(technique + AGGREGATE, node), node.place()));
            return;
        }
        AsmRun run = new AsmRun(technique, nodes.here(), findings, accounting);
        runs.add(run);
        for (String written = parser.nextName(); written != null; written = parser.nextName()) {
            String name = nodes.plain(written);
            JsonToken token = parser.nextToken();
            if (!name.equals(technique + " document")) {
                Node node = nodes.read();
                if (name.equals("calculated data aggregate document") && node instanceof Node.Fields fields) {
                    run.calculated(fields);
                } else {
                    circumstances(name, node);
                }
            } else if (token == JsonToken.START_ARRAY) {
                for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                    document(run, nodes.read());
                }
            } else {
                document(run, nodes.read());
            }
        }
    }

    /** The detection that the manifest names, where it stands before the measurements. */
    private String detection() {
        Matcher manifest = MANIFEST.matcher(said("$asm.manifest").orElse(""));
        return manifest.matches() ? manifest.group(1).replace('-', ' ') : OF_ONE_DETECTION;
    }

    private void document(AsmRun run, Node node) {
        if (node instanceof Node.Fields document) {
            run.document(document);
        } else {
            findings.add(FindingType.ROW_MALFORMED, node.place(), "no object", "a document of a measurement");
        }
    }

    /** What stands for the whole file: the systems, the manifest and what nobody knows. */
    private void circumstances(String name, Node node) {
        Flattener flattener = new Flattener(findings, accounting);
        flattener.take(new Node.Fields(Map.of(name, node), node.place()), java.util.Set.of());
        flattener.items().forEach(item -> Conditions.put(conditions, item.label(), item.entry()));
    }

    private InstrumentIdentity instrument(List<ExportRun> runs) {
        // The models of 2023 tell the device with the measurements, not with the file.
        Map<String, Entry> told = runs.size() == 1 ? runs.getFirst().conditions() : conditions;
        return new InstrumentIdentity(
                said("product manufacturer").orElse(""),
                said("model number")
                        .or(() -> said("device identifier"))
                        .or(() -> said(told, "model number"))
                        .orElse(""),
                said("equipment serial number").or(() -> said(told, "device serial number")),
                said("software name")
                        .map(name -> said("software version")
                                .map(version -> name + " " + version)
                                .orElse(name))
                        .or(() -> said("software version")));
    }

    private Optional<String> said(String name) {
        return said(conditions, name);
    }

    private static Optional<String> said(Map<String, Entry> words, String name) {
        return Optional.ofNullable(words.get(name))
                .map(Entry::raw)
                .filter(text -> !text.isEmpty() && !text.equals("N/A"));
    }
}
