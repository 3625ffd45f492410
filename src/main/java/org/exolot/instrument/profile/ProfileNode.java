package org.exolot.instrument.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.YamlText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A group of keys in a profile, all of whose values are text. What is missing or wrong becomes a finding at its line and column. */
final class ProfileNode {
    private final FileId file;
    private final FindingLog findings;
    private final Place place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private ProfileNode(MappingNode mapping, FileId file, FindingLog findings) {
        this.file = file;
        this.findings = findings;
        this.place = YamlText.place(mapping.getStartMark(), file);
        for (NodeTuple tuple : mapping.getValue()) {
            Place at = YamlText.place(tuple.getKeyNode().getStartMark(), file);
            String key = tuple.getKeyNode() instanceof ScalarNode word ? word.getValue() : "?";
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                findings.add(FindingType.KEY_REPEATED, at, key, "each key once");
            }
            places.putIfAbsent(key, at);
        }
    }

    /** The only document of a text; empty with a finding where it is none. */
    static Optional<ProfileNode> document(String text, FileId file, FindingLog findings) {
        return YamlText.documents(text, file, fault -> findings.addAll(List.of(fault)))
                .flatMap(documents -> {
                    if (documents.size() == 1 && documents.getFirst() instanceof MappingNode mapping) {
                        return Optional.of(new ProfileNode(mapping, file, findings));
                    }
                    String found = documents.size() > 1 ? documents.size() + " documents" : "no keys";
                    findings.add(FindingType.SHAPE_WRONG, new Place.Whole(file), found, "profile: …");
                    return Optional.empty();
                });
    }

    Place place(String key) {
        return places.getOrDefault(key, place);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    void fault(FindingType type, String key, String found, String expected) {
        findings.add(type, place(key), found, expected);
    }

    /** A needed text. */
    String text(String key, String expected) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            fault(FindingType.KEY_MISSING, key, "no " + key, key + ": " + expected);
        }
        return text.orElse("");
    }

    /** A text that may be left out. */
    Optional<String> optional(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (values.get(key) instanceof ScalarNode word && !word.getValue().isBlank()) {
            return Optional.of(word.getValue());
        }
        fault(FindingType.SHAPE_WRONG, key, key + " holds no single value", "a text");
        return Optional.empty();
    }

    /** One of these words; the first where the key may be left out and is. */
    String choice(String key, boolean needed, List<String> words) {
        if (!needed && !has(key)) {
            return words.getFirst();
        }
        String text = text(key, String.join(" or ", words));
        if (!text.isEmpty() && !words.contains(text)) {
            fault(FindingType.CHOICE_UNKNOWN, key, text, "one of " + String.join(", ", words));
        }
        return words.contains(text) ? text : words.getFirst();
    }

    /** Texts: a list, or one; none where the key is left out. */
    List<String> texts(String key) {
        List<String> all = new ArrayList<>();
        for (Node node : nodesOf(key)) {
            if (node instanceof ScalarNode word && !word.getValue().isBlank()) {
                all.add(word.getValue());
            } else {
                findings.add(
                        FindingType.SHAPE_WRONG,
                        YamlText.place(node.getStartMark(), file),
                        "no single value",
                        "a text");
            }
        }
        return all;
    }

    /** Groups of keys: a list, or one. */
    List<ProfileNode> groups(String key) {
        List<ProfileNode> all = new ArrayList<>();
        for (Node node : nodesOf(key)) {
            if (node instanceof MappingNode mapping) {
                all.add(new ProfileNode(mapping, file, findings));
            } else {
                findings.add(
                        FindingType.SHAPE_WRONG,
                        YamlText.place(node.getStartMark(), file),
                        "no keys",
                        "a group of keys");
            }
        }
        return all;
    }

    private List<Node> nodesOf(String key) {
        if (!has(key)) {
            return List.of();
        }
        Node node = values.get(key);
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    }

    /** A needed group of keys; one without any where it is missing, with a finding. */
    ProfileNode group(String key) {
        List<ProfileNode> all = groups(key);
        if (all.size() != 1) {
            fault(FindingType.KEY_MISSING, key, all.isEmpty() ? "no " + key : "several " + key, key + ": its keys");
            return new ProfileNode(
                    new MappingNode(
                            org.snakeyaml.engine.v2.nodes.Tag.MAP,
                            List.of(),
                            org.snakeyaml.engine.v2.common.FlowStyle.BLOCK),
                    file,
                    new FindingLog());
        }
        return all.getFirst();
    }

    /** Tells each key that nobody asked for. */
    void nothingElse() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> fault(
                        FindingType.KEY_UNKNOWN,
                        key,
                        key,
                        "one of " + String.join(", ", asked.stream().sorted().toList())));
    }
}
