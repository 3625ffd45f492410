package org.exolot.assay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exolot.instrument.Series;
import org.exolot.statistics.OnsetTime;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads the rules of methods from YAML 1.2. Every value is taken as text and read here, so that {@code 0.10} keeps its digits and no word
 * becomes something else.
 */
public final class RuleReader {
    private static final String SHIPPED = "rules.yaml";
    private static final Set<SuitabilityFigure> OF_A_TOLERANCE = EnumSet.of(
            SuitabilityFigure.CALIBRATORS_WITHIN,
            SuitabilityFigure.CALIBRATOR_LEVELS_WITHIN,
            SuitabilityFigure.CONTROLS_WITHIN,
            SuitabilityFigure.CONTROLS_WITHIN_LEVEL);

    private RuleReader() {}

    /** The rules shipped with the program. */
    public static RuleSet shipped() {
        try (InputStream stream = RuleReader.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is not beside the class " + RuleReader.class.getName());
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8), SHIPPED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuleFormatException broken) {
            throw new IllegalStateException("the shipped rules are broken", broken);
        }
    }

    /**
     * The rules of all {@code *.yaml} files of a folder, in the order of their names, under the first file's id.
     *
     * @throws RuleFormatException where a file is no set of rules, or the folder has none
     */
    public static RuleSet folder(Path folder) throws RuleFormatException {
        List<RuleSet> sets = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    sets.add(read(reader, String.valueOf(file.getFileName())));
                }
            }
        } catch (IOException unreadable) {
            throw new RuleFormatException(folder + ": " + unreadable.getMessage(), unreadable);
        }
        if (sets.isEmpty()) {
            throw new RuleFormatException(folder + ": found no file, expected at least one *.yaml");
        }
        return new RuleSet(
                sets.getFirst().id(),
                sets.stream().flatMap(set -> set.methods().stream()).toList());
    }

    /**
     * A set of rules.
     *
     * @param name the file's name, for messages
     * @throws RuleFormatException where the text is no set of rules
     */
    public static RuleSet read(Reader text, String name) throws RuleFormatException {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setLabel(name)
                .build();
        Object document;
        try {
            Optional<Node> node = new Compose(settings).composeReader(text);
            if (node.isEmpty()) {
                throw new RuleFormatException(name + ": found nothing, expected id and methods");
            }
            document = new StandardConstructor(settings).constructSingleDocument(node);
        } catch (YamlEngineException broken) {
            throw new RuleFormatException(name + ": " + broken.getMessage(), broken);
        }
        RuleNode root = RuleNode.of(document, name);
        List<MethodRules> methods = new ArrayList<>();
        for (RuleNode method : root.nodes("methods")) {
            methods.add(method(method));
        }
        RuleSet rules = new RuleSet(root.text("id"), methods);
        root.nothingElse();
        return rules;
    }

    private static MethodRules method(RuleNode node) throws RuleFormatException {
        Optional<RuleNode> wavelengths =
                node.optional("wavelength").isPresent() ? Optional.of(node.node("wavelength")) : Optional.empty();
        Applicability applicability = new Applicability(
                Set.copyOf(node.texts("formats")),
                wavelengths.isPresent() ? wavelengths.get().number("from") : Optional.empty(),
                wavelengths.isPresent() ? wavelengths.get().number("to") : Optional.empty(),
                node.oneOf("along", Series.Axis.class),
                node.optional("mode").isPresent() ? Optional.of(node.text("mode")) : Optional.empty());
        if (wavelengths.isPresent()) {
            wavelengths.get().nothingElse();
        }
        List<SuitabilityRule> suitability = new ArrayList<>();
        for (RuleNode rule : node.nodes("suitability")) {
            suitability.add(suitability(rule));
        }
        MethodRules rules = new MethodRules(
                node.text("method"),
                node.whole("version"),
                applicability,
                suitability,
                node.optional("exclusion").isPresent()
                        ? exclusion(node.node("exclusion"))
                        : new ExclusionRules(0, List.of()),
                node.oneOf("captures", CaptureFormation.class).orElse(CaptureFormation.MERGED_DISTRIBUTION),
                node.optional("window").isPresent() ? Optional.of(window(node.node("window"))) : Optional.empty(),
                node.number("lower-detection-nm"),
                node.optional("calibration").isPresent()
                        ? Optional.of(calibration(node.node("calibration")))
                        : Optional.empty());
        node.nothingElse();
        return rules;
    }

    private static SuitabilityRule suitability(RuleNode node) throws RuleFormatException {
        SuitabilityRule rule = new SuitabilityRule(
                node.text("id"),
                condition(node),
                node.oneOf("else", SuitabilityRule.Severity.class).orElse(SuitabilityRule.Severity.INVALID),
                Set.copyOf(node.texts("formats")));
        node.nothingElse();
        return rule;
    }

    private static Condition condition(RuleNode node) throws RuleFormatException {
        if (node.optional("warning").isPresent()) {
            return new Condition.WordIsNot(node.text("warning"), Set.copyOf(node.texts("is-not")));
        }
        if (node.optional("stated").isPresent()) {
            return stated(node);
        }
        SuitabilityFigure figure = node.oneOf("figure", SuitabilityFigure.class)
                .orElseThrow(() -> node.broken("neither figure, stated nor warning", "one of them"));
        Optional<BigDecimal> atLeast = node.number("at-least");
        Optional<BigDecimal> atMost = node.number("at-most");
        if (atLeast.isEmpty() && atMost.isEmpty()) {
            throw node.broken("no limit", "at-least, at-most or both");
        }
        Optional<BigDecimal> tolerance = node.number("tolerance");
        if (OF_A_TOLERANCE.contains(figure) != tolerance.isPresent()) {
            throw node.broken(figure + (tolerance.isPresent() ? " with" : " without") + " a tolerance", "the other");
        }
        return tolerance.isPresent()
                ? new Condition.WithinTolerance(
                        figure,
                        tolerance.get(),
                        node.number("tolerance-at-the-ends").orElse(tolerance.get()),
                        atLeast,
                        atMost)
                : new Condition.Within(figure, atLeast, atMost);
    }

    private static Condition stated(RuleNode node) throws RuleFormatException {
        Condition.Stated stated = new Condition.Stated(
                node.text("stated"), node.texts("is"), node.number("at-least"), node.number("at-most"));
        boolean figure = stated.atLeast().isPresent() || stated.atMost().isPresent();
        if (figure == !stated.words().isEmpty()) {
            throw node.broken("no limit, or words and a limit", "is, or at-least, at-most or both");
        }
        return stated;
    }

    private static ExclusionRules exclusion(RuleNode node) throws RuleFormatException {
        List<ExclusionRules.ExclusionRule> rules = new ArrayList<>();
        for (RuleNode rule : node.nodes("rules")) {
            rules.add(new ExclusionRules.ExclusionRule(rule.text("id"), condition(rule)));
            rule.nothingElse();
        }
        ExclusionRules exclusion = new ExclusionRules(node.whole("at-most"), rules);
        node.nothingElse();
        return exclusion;
    }

    private static SizeWindow window(RuleNode node) throws RuleFormatException {
        BigDecimal from = node.number("from").orElseThrow(() -> node.broken("no from", "a diameter in nm"));
        BigDecimal to = node.number("to").orElseThrow(() -> node.broken("no to", "a diameter in nm"));
        node.nothingElse();
        if (from.compareTo(to) >= 0) {
            throw node.broken("from " + from + " to " + to, "a window that ends above its beginning");
        }
        return new SizeWindow(from, to);
    }

    private static CalibrationRules calibration(RuleNode node) throws RuleFormatException {
        CalibrationRules rules = new CalibrationRules(
                node.text("analyte"),
                node.oneOf("model", CalibrationRules.Model.class).orElse(CalibrationRules.Model.AS_VENDOR),
                node.oneOf("weight", CalibrationRules.Weight.class).orElse(CalibrationRules.Weight.NONE),
                node.oneOf("fitted-on", CalibrationRules.FittedOn.class).orElse(CalibrationRules.FittedOn.MEANS),
                node.oneOf("direction", CalibrationRules.Direction.class)
                        .orElse(CalibrationRules.Direction.SIGNAL_ON_CONCENTRATION),
                node.oneOf("blank", CalibrationRules.BlankRule.class).orElse(CalibrationRules.BlankRule.KEEP),
                node.number("wavelength-nm"),
                node.oneOf("wells", CalibrationRules.WellFormation.class)
                        .orElse(CalibrationRules.WellFormation.MEAN_OF_VALUES),
                node.optional("unit").isPresent() ? Optional.of(node.text("unit")) : Optional.empty(),
                node.optional("range").isPresent() ? Optional.of(quantified(node.node("range"))) : Optional.empty(),
                node.oneOf("results", CalibrationRules.Results.class).orElse(CalibrationRules.Results.IN_THE_WELL),
                node.optional("onset").isPresent() ? Optional.of(onset(node.node("onset"))) : Optional.empty());
        node.nothingElse();
        return rules;
    }

    private static CalibrationRules.Quantified quantified(RuleNode node) throws RuleFormatException {
        BigDecimal from = node.number("from").orElseThrow(() -> node.broken("no from", "a number"));
        BigDecimal to = node.number("to").orElseThrow(() -> node.broken("no to", "a number"));
        node.nothingElse();
        if (from.signum() < 0 || from.compareTo(to) >= 0) {
            throw node.broken(from + " – " + to, "limits of quantification, the lower one first");
        }
        return new CalibrationRules.Quantified(from, to);
    }

    private static CalibrationRules.Onset onset(RuleNode node) throws RuleFormatException {
        CalibrationRules.Onset onset = new CalibrationRules.Onset(
                node.number("threshold").orElseThrow(() -> node.broken("no threshold", "a number")),
                node.oneOf("at", OnsetTime.At.class).orElse(OnsetTime.At.FIRST_READ));
        node.nothingElse();
        return onset;
    }
}
