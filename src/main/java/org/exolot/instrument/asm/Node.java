package org.exolot.instrument.asm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/** A part of a JSON document that is held whole, each value with its place. */
sealed interface Node {
    Place place();

    /** An object; of a name that stands twice the first is kept. */
    record Fields(Map<String, Node> members, Place place) implements Node {
        public Fields {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        Optional<Node> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** The text or number under this name; empty where there is none, or an object. */
        Optional<Leaf> leaf(String name) {
            return get(name)
                    .filter(node -> node instanceof Leaf leaf && !leaf.none())
                    .map(Leaf.class::cast);
        }

        /** The objects under this name, be they a list or only one. */
        List<Fields> objects(String name) {
            return get(name).map(Node::objects).orElse(List.of());
        }
    }

    /** An array of anything but numbers. */
    record Items(List<Node> items, Place place) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** An array of numbers; NaN where it says null or that there is none. */
    record Numbers(double[] values, Place place) implements Node {}

    /** A single value. */
    record Leaf(String raw, Kind kind, Place place) implements Node {
        boolean none() {
            return kind == Kind.NULL;
        }
    }

    /** What a single value is in JSON. */
    enum Kind {
        NUMBER,
        TEXT,
        TRUTH,
        NULL
    }

    private static List<Fields> objects(Node node) {
        return switch (node) {
            case Fields one -> List.of(one);
            case Items many ->
                many.items().stream()
                        .filter(Fields.class::isInstance)
                        .map(Fields.class::cast)
                        .toList();
            case Numbers numbers -> List.of();
            case Leaf leaf -> List.of();
        };
    }
}
