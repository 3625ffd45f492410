package org.exolot.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The documents of a YAML 1.2 text that people write. Every value is text, so that {@code 0.050} keeps its digits and no word becomes something
 * else. Anchors are refused: what a person approves is written out.
 */
public final class YamlText {
    private YamlText() {}

    /** The documents; empty, with a fault, where the text is no YAML or has an anchor. */
    public static Optional<List<Node>> documents(String text, FileId file, Consumer<Finding> faults) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setLabel(file.name())
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event instanceof AliasEvent alias) {
                    faults.accept(Finding.at(
                            FindingType.YAML_UNREADABLE,
                            place(event.getStartMark(), file),
                            "*" + alias.getAlias(),
                            "the value itself, written out"));
                    return Optional.empty();
                }
            }
            List<Node> documents = new ArrayList<>();
            new Compose(settings).composeAllFromString(text).forEach(documents::add);
            return Optional.of(documents);
        } catch (MarkedYamlEngineException broken) {
            faults.accept(Finding.at(
                    FindingType.YAML_UNREADABLE,
                    place(broken.getProblemMark().or(broken::getContextMark), file),
                    broken.getProblem(),
                    "YAML 1.2"));
        } catch (YamlEngineException broken) {
            faults.accept(Finding.at(
                    FindingType.YAML_UNREADABLE,
                    new Place.Whole(file),
                    String.valueOf(broken.getMessage()),
                    "YAML 1.2"));
        }
        return Optional.empty();
    }

    /** Where a mark of the library stands; the whole file where it gives none. */
    public static Place place(Optional<Mark> mark, FileId file) {
        return mark.<Place>map(at -> new Place.Text(file, at.getLine() + 1L, at.getColumn() + 1))
                .orElseGet(() -> new Place.Whole(file));
    }
}
