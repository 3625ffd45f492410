package org.exolot.specification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.YamlText;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The documents of a YAML text of masters with the place of each value. JSON is read as the YAML that it is. */
final class MasterYaml {
    private final FileId file;
    private final MasterFaults faults;

    MasterYaml(FileId file, MasterFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    List<MasterNode> documents(String text) {
        return YamlText.documents(text, file, faults::add).stream()
                .flatMap(List::stream)
                .flatMap(node -> document(node).stream())
                .toList();
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
        return YamlText.place(mark, file);
    }
}
