package org.exolot.instrument.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Profile;
import org.exolot.instrument.Profiles;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.UnitReader;

/**
 * Reads a profile from YAML 1.2 and tries it on its sample. All faults are told at once, each with line and column, what was found and
 * what is expected; only a profile without any is given.
 */
public final class ProfileReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int MOST_SYNONYMS = 50;
    private static final Map<String, Column.Role> ROLES = Map.ofEntries(
            Map.entry("sample", Column.Role.SAMPLE),
            Map.entry("well", Column.Role.WELL),
            Map.entry("plate", Column.Role.PLATE),
            Map.entry("date-and-time", Column.Role.MOMENT),
            Map.entry("date", Column.Role.DATE),
            Map.entry("time", Column.Role.TIME),
            Map.entry("operator", Column.Role.OPERATOR),
            Map.entry("dilution", Column.Role.DILUTION),
            Map.entry("figure", Column.Role.FIGURE),
            Map.entry("unit", Column.Role.UNIT),
            Map.entry("condition", Column.Role.CONDITION));

    private final FindingLog findings = new FindingLog();
    private final FileId file;

    private ProfileReader(FileId file) {
        this.file = file;
    }

    /** Reads and tries a profile. */
    public static Profiles.Read read(String text, String name) {
        FileId file = new FileId(name, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        ProfileReader reader = new ProfileReader(file);
        Optional<Profile> profile =
                ProfileNode.document(text, file, reader.findings).map(reader::profile);
        if (reader.findings.findings().isEmpty() && profile.isPresent()) {
            ProfileTrial.of(profile.get(), file)
                    .forEach(
                            fault -> reader.findings.add(fault.type(), fault.place(), fault.found(), fault.expected()));
        }
        List<Finding> faults = reader.findings.findings();
        return new Profiles.Read(faults.isEmpty() ? profile : Optional.empty(), faults);
    }

    private Profile profile(ProfileNode node) {
        String id = node.text("profile", "its name, as nano-flow-nanofcm");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            node.fault(FindingType.VALUE_UNREADABLE, "profile", id, "small letters and digits with - between");
        }
        node.optional("kind");
        Profile profile = new Profile(
                id,
                version(node),
                node.text("title", "its name for people"),
                node.choice("status", true, List.of("unverified", "verified")).equals("verified"),
                instrument(node.group("instrument")),
                shape(node.group("file")),
                columns(node),
                sample(node.group("sample")));
        node.nothingElse();
        return profile;
    }

    private static int version(ProfileNode node) {
        String text = node.text("version", "1, and one more at each change");
        if (text.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            node.fault(FindingType.FIGURE_OUT_OF_RANGE, "version", text, "a whole number from 1 to 9999");
        }
        return 1;
    }

    private static InstrumentIdentity instrument(ProfileNode node) {
        InstrumentIdentity identity = new InstrumentIdentity(
                node.text("vendor", "who makes the instrument"),
                node.text("model", "the instrument's name"),
                Optional.empty(),
                node.optional("software"));
        node.nothingElse();
        return identity;
    }

    private static Profile.Shape shape(ProfileNode node) {
        Profile.Kind kind =
                node.choice("type", false, List.of("table", "json-lines")).equals("table")
                        ? Profile.Kind.TABLE
                        : Profile.Kind.JSON_LINES;
        String decimal = node.choice("decimal", false, List.of("by-file", "point", "comma"));
        String dates = node.choice("dates", false, List.of("by-file", "day-first", "month-first"));
        Dilution.State figures = switch (node.choice("figures-are", false, List.of("corrected", "not-corrected"))) {
            case "not-corrected" -> Dilution.State.NOT_APPLIED;
            default -> Dilution.State.APPLIED;
        };
        Profile.Shape shape = new Profile.Shape(
                kind,
                node.texts("contains"),
                node.optional("after"),
                node.optional("until"),
                node.texts("head"),
                node.optional("serial-number"),
                decimal.equals("by-file")
                        ? Optional.empty()
                        : Optional.of(DecimalSign.valueOf(decimal.toUpperCase(Locale.ROOT))),
                dates.equals("by-file") ? Optional.empty() : Optional.of(dates.equals("day-first")),
                figures);
        node.nothingElse();
        return shape;
    }

    private static ColumnMap columns(ProfileNode node) {
        List<Column> columns = new ArrayList<>();
        for (ProfileNode column : node.groups("columns")) {
            columns.add(column(column));
        }
        if (columns.stream().noneMatch(column -> column.role() == Column.Role.FIGURE)) {
            node.fault(FindingType.KEY_MISSING, "columns", "no column that means figure", "at least one");
        }
        if (columns.stream().noneMatch(column -> column.role() == Column.Role.SAMPLE)) {
            node.fault(FindingType.KEY_MISSING, "columns", "no column that means sample", "at least one");
        }
        if (columns.stream().filter(Column::needed).count() < 2) {
            node.fault(
                    FindingType.KEY_MISSING,
                    "columns",
                    "fewer than two columns with needed: yes",
                    "at least two, by which the table is known");
        }
        return ColumnMap.of(columns.toArray(Column[]::new));
    }

    private static Column column(ProfileNode node) {
        List<String> names = node.texts("heading");
        if (names.isEmpty() && !node.has("pattern")) {
            node.fault(FindingType.KEY_MISSING, "heading", "no heading", "heading: the names that the column may have");
        }
        if (names.size() > MOST_SYNONYMS) {
            node.fault(FindingType.FIGURE_OUT_OF_RANGE, "heading", names.size() + " names", "at most " + MOST_SYNONYMS);
        }
        Column.Role role = ROLES.getOrDefault(
                node.choice("means", true, ROLES.keySet().stream().sorted().toList()), Column.Role.CONDITION);
        Column column = Column.of(role, names.toArray(String[]::new));
        if (role == Column.Role.FIGURE) {
            column = Column.figure(
                    node.text("attribute", "what is measured, as particle concentration"),
                    names.toArray(String[]::new));
            Optional<String> unit = node.optional("unit");
            if (unit.isPresent() && UnitReader.read(unit.get()).isEmpty()) {
                node.fault(FindingType.UNIT_UNKNOWN, "unit", unit.get(), "a unit of the catalogue, as {particles}/mL");
            }
            column = column.in(unit.orElse(""));
            column = node.choice("diluted", false, List.of("no", "yes")).equals("yes") ? column.ofDiluted() : column;
        }
        Optional<String> pattern = node.optional("pattern").filter(text -> compiles(node, text));
        column = pattern.isPresent() ? column.like(pattern.get()) : column;
        boolean needed = node.choice("needed", false, List.of("no", "yes")).equals("yes");
        node.nothingElse();
        return needed ? column.must() : column;
    }

    private static boolean compiles(ProfileNode node, String text) {
        boolean plain = text.length() <= 200 && !text.matches(".*(\\([^)]*[*+][^)]*\\)[*+{]|\\\\[1-9]).*");
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException broken) {
            node.fault(
                    FindingType.VALUE_UNREADABLE, "pattern", text, "a regular expression: " + broken.getDescription());
            return false;
        }
        if (!plain) {
            node.fault(
                    FindingType.VALUE_UNREADABLE,
                    "pattern",
                    text,
                    "at most 200 characters, and no repetition of a repetition");
        }
        return plain;
    }

    private static Profile.Sample sample(ProfileNode node) {
        String name = node.text("name", "the name of the sample file");
        Optional<String> text = node.optional("text");
        Optional<String> encoded = node.optional("base64");
        byte[] content = text.orElse("").getBytes(StandardCharsets.UTF_8);
        if (encoded.isPresent()) {
            content = decoded(node, encoded.get());
        } else if (text.isEmpty()) {
            node.fault(
                    FindingType.KEY_MISSING, "text", "no sample file", "text: its content, or base64: for a workbook");
        }
        List<Profile.Expected> expected = new ArrayList<>();
        for (ProfileNode figure : node.groups("expected")) {
            expected.add(new Profile.Expected(
                    figure.optional("sample").orElse(""),
                    figure.text("attribute", "as in the columns"),
                    figure.text("value", "as the file prints it"),
                    figure.optional("unit").orElse("")));
            figure.nothingElse();
        }
        if (expected.isEmpty()) {
            node.fault(
                    FindingType.KEY_MISSING, "expected", "no expected figures", "expected: every figure of the sample");
        }
        node.nothingElse();
        return new Profile.Sample(name, content, expected);
    }

    private static byte[] decoded(ProfileNode node, String encoded) {
        try {
            return Base64.getMimeDecoder().decode(encoded);
        } catch (IllegalArgumentException broken) {
            node.fault(FindingType.VALUE_UNREADABLE, "base64", String.valueOf(broken.getMessage()), "Base64");
            return new byte[0];
        }
    }
}
