package org.exolot.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The documents of a YAML 1.2 text with the place of each value. Every value is text, so that {@code 0.050} keeps its digits and no word
 * becomes something else. Anchors are refused: what a person approves is written out. JSON is read as the YAML that it is.
 */
final class MasterYaml {
    private final FileId file;
    private final MasterFaults faults;

    MasterYaml(FileId file, MasterFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    List<MasterNode> documents(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setLabel(file.name())
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event instanceof AliasEvent alias) {
                    faults.add(
                            FindingType.YAML_UNREADABLE,
                            place(event.getStartMark()),
                            "*" + alias.getAlias(),
                            "the value itself, written out");
                    return List.of();
                }
            }
            List<MasterNode> documents = new ArrayList<>();
            for (Node node : new Compose(settings).composeAllFromString(text)) {
                document(node).ifPresent(documents::add);
            }
            return documents;
        } catch (MarkedYamlEngineException broken) {
            faults.add(
                    FindingType.YAML_UNREADABLE,
                    place(broken.getProblemMark().or(broken::getContextMark)),
                    broken.getProblem(),
                    "YAML 1.2");
        } catch (YamlEngineException broken) {
            faults.add(
                    FindingType.YAML_UNREADABLE,
                    new Place.Whole(file),
                    String.valueOf(broken.getMessage()),
                    "YAML 1.2");
        }
        return List.of();
    }

    private Optional<MasterNode> document(Node node) {
        Object value = value(node);
        if (value instanceof MasterNode keys) {
            return Optional.of(keys);
        }
        if (!value.equals("")) {
            faults.add(FindingType.SHAPE_WRONG, place(node.getStartMark()), "a document without keys", "kind: …");
        }
        return Optional.empty();
    }

    private Object value(Node node) {
        return switch (node) {
            case MappingNode mapping -> group(mapping);
            case SequenceNode sequence ->
                sequence.getValue().stream().map(this::value).toList();
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new IllegalStateException("a node of YAML of kind " + node.getNodeType());
        };
    }

    private MasterNode group(MappingNode mapping) {
        Map<String, Object> keys = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(FindingType.SHAPE_WRONG, place, "a key made of several values", "a word");
                continue;
            }
            if (keys.containsKey(key.getValue())) {
                faults.add(FindingType.KEY_REPEATED, place, key.getValue(), "each key once");
                continue;
            }
            keys.put(key.getValue(), value(tuple.getValueNode()));
            places.put(key.getValue(), place);
        }
        return new MasterNode(keys, places, place(mapping.getStartMark()), faults);
    }

    private Place place(Optional<Mark> mark) {
        return mark.<Place>map(at -> new Place.Text(file, at.getLine() + 1L, at.getColumn() + 1))
                .orElseGet(() -> new Place.Whole(file));
    }
}
