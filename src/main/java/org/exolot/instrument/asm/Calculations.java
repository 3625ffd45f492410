package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.Entry;
import org.exolot.instrument.text.Accounting;

/** Calculated data: figures that name the measurements, or other calculated data, that they rest on. */
final class Calculations {
    /** A figure of more wells or samples than this is one of the run. */
    private static final int MOST_OWNERS = 8;

    /** What the models of PCR of 2023/09 call a datum is the result of all others. */
    private static final List<String> RESULT = List.of("calculated result", "calculated datum");

    private final Map<String, Owner> owners = new HashMap<>();
    private final Map<String, Calculated> byIdentifier = new LinkedHashMap<>();
    private final List<Calculated> all = new ArrayList<>();

    private record Calculated(String name, Entry entry, Optional<String> unit, List<String> sources) {}

    /** Tells whose a part of the file is. */
    void owner(String identifier, Owner owner) {
        owners.put(identifier, owner);
    }

    void take(Node.Fields aggregate, Accounting accounting) {
        for (Node.Fields document : aggregate.objects("calculated data document")) {
            Optional<Node.Fields> result = RESULT.stream()
                    .flatMap(name -> document.objects(name).stream())
                    .findFirst();
            Optional<Node.Leaf> value = result.flatMap(each -> each.leaf("value"))
                    .or(() -> RESULT.stream()
                            .flatMap(name -> document.leaf(name).stream())
                            .findFirst());
            value.ifPresent(leaf -> {
                Calculated calculated = new Calculated(
                        document.leaf("calculated data name")
                                .or(() -> document.leaf("calculation description"))
                                .map(Node.Leaf::raw)
                                .orElse("calculated result"),
                        leaf.kind() == Node.Kind.TEXT ? Flattener.either(leaf) : Flattener.entry(leaf),
                        result.flatMap(each -> each.leaf("unit"))
                                .map(Node.Leaf::raw)
                                .map(Flattener::unit),
                        sources(document));
                all.add(calculated);
                document.leaf("calculated data identifier")
                        .ifPresent(identifier -> byIdentifier.put(identifier.raw(), calculated));
                accounting.used();
            });
        }
    }

    private static List<String> sources(Node.Fields document) {
        return document.objects("data source aggregate document").stream()
                .flatMap(each -> each.objects("data source document").stream())
                .flatMap(source -> source.leaf("data source identifier").stream())
                .map(Node.Leaf::raw)
                .toList();
    }

    /** Gives each figure to whom it is of; what is of none, or of many, goes into the conditions. */
    void settle(Map<String, Entry> conditions) {
        for (Calculated calculated : all) {
            Set<Owner> of = new LinkedHashSet<>();
            collect(calculated, of, new LinkedHashSet<>());
            if (of.isEmpty() || of.size() > MOST_OWNERS) {
                Conditions.put(conditions, calculated.name, calculated.entry);
            } else {
                of.forEach(owner -> owner.computed(calculated.name, calculated.entry, calculated.unit));
            }
        }
    }

    private void collect(Calculated calculated, Set<Owner> into, Set<String> seen) {
        for (String source : calculated.sources) {
            if (into.size() > MOST_OWNERS || seen.size() > 1_000 || !seen.add(source)) {
                continue;
            }
            Owner owner = owners.get(source);
            if (owner != null) {
                into.add(owner);
            } else if (byIdentifier.containsKey(source)) {
                collect(byIdentifier.get(source), into, seen);
            }
        }
    }
}
