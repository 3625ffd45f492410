package org.exolot.lot;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingType;
import org.exolot.finding.Sha256;
import org.exolot.specification.MasterNode;

/** Reads lots, materials and instruments from files of masters. What is at fault becomes a finding of the file. */
final class LotMasterReader {
    private static final Pattern REFERENCE = Pattern.compile("(\\S+)(?: version ([1-9]\\d{0,5}))?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_CONTAINERS = 999;

    /** The number of a lot leaves room for what the codes of its containers and samples add. */
    private static final int NUMBER = 40;

    private static final int CODE = 64;
    private static final int WORD = 100;
    private static final int NAME = 200;
    private static final int VERSION = 32;
    private static final Set<String> STEP_KEYS = Set.of("step", "code", "from", "quantity", "unit", "materials");
    private static final UUID NOT_YET = new UUID(0, 0);

    private LotMasterReader() {}

    /** Reads all keys of a lot but its samples, which another room reads. */
    static LotMaster lot(MasterNode node) {
        LotMaster lot = new LotMaster(
                node.text("number", NUMBER),
                reference(node, "product", node.text("product")),
                node.date("made-on"),
                node.date("expires-on"),
                zone(node, "site-zone"),
                node.whole("containers-filled", 1, MOST_CONTAINERS),
                node.texts("specifications").stream()
                        .map(text -> reference(node, "specifications", text))
                        .toList(),
                node.nodes("genealogy").stream().map(LotMasterReader::step).toList(),
                node.nodes("outside-records").stream()
                        .map(LotMasterReader::outside)
                        .toList());
        if (lot.expiresOn().isBefore(lot.madeOn())) {
            node.faults()
                    .add(
                            FindingType.VALUE_UNREADABLE,
                            node.place("expires-on"),
                            lot.expiresOn().toString(),
                            "a date on or after " + lot.madeOn());
        }
        return lot;
    }

    static Material material(MasterNode node) {
        Material material = new Material(
                new MaterialId(NOT_YET),
                node.oneOf("type", MaterialKind.class),
                node.text("name", NAME),
                node.text("lot", NUMBER),
                node.text("supplier", NAME),
                node.date("expires-on"),
                node.nodes("values").stream().map(LotMasterReader::assigned).toList());
        node.nothingElse();
        return material;
    }

    static Equipment equipment(MasterNode node) {
        Equipment equipment = new Equipment(
                new EquipmentId(NOT_YET),
                node.text("code", CODE),
                node.text("type", CODE),
                node.text("vendor", WORD),
                node.text("model", WORD),
                node.text("serial", WORD),
                zone(node, "zone"),
                node.has("calibrated-until")
                        ? List.of(new Calibration(
                                node.has("calibrated-from")
                                        ? Optional.of(node.date("calibrated-from"))
                                        : Optional.empty(),
                                node.date("calibrated-until")))
                        : List.of());
        node.nothingElse();
        return equipment;
    }

    private static AssignedValue assigned(MasterNode node) {
        AssignedValue value = new AssignedValue(
                node.text("attribute", WORD),
                node.number("value").toString(),
                node.unit("unit").code(),
                node.optionalNumber("uncertainty").map(Object::toString));
        node.nothingElse();
        return value;
    }

    private static LotMaster.Step step(MasterNode node) {
        return new LotMaster.Step(
                node.oneOf("step", LineageKind.class),
                node.text("code", CODE),
                node.optionalText("from")
                        .map(code -> new LotMaster.Origin(
                                code, node.number("quantity").toString(), node.text("unit", CODE))),
                node.nodes("materials").stream().map(LotMasterReader::use).toList(),
                particulars(node),
                node.place());
    }

    /** Every other key of a step is kept as a particular of it. */
    private static Map<String, String> particulars(MasterNode node) {
        Map<String, String> particulars = new LinkedHashMap<>();
        node.data().forEach((key, value) -> {
            if (STEP_KEYS.contains(key)) {
                return;
            }
            if (value instanceof String text) {
                particulars.put(key, text);
            } else {
                node.faults().add(FindingType.SHAPE_WRONG, node.place(key), key, "a single value");
            }
        });
        return particulars;
    }

    private static LotMaster.Use use(MasterNode node) {
        LotMaster.Use use = new LotMaster.Use(
                node.text("name"),
                node.text("lot"),
                node.number("quantity").toString(),
                node.text("unit", CODE),
                node.place());
        node.nothingElse();
        return use;
    }

    private static OutsideRecord outside(MasterNode node) {
        Optional<String> hash = node.optionalText("sha256");
        hash.filter(text -> !HASH.matcher(text).matches())
                .ifPresent(text -> node.faults()
                        .add(
                                FindingType.VALUE_UNREADABLE,
                                node.place("sha256"),
                                text,
                                "64 lower-case hexadecimal digits"));
        OutsideRecord outside = new OutsideRecord(
                node.text("type", CODE),
                node.text("number", WORD),
                node.text("version", VERSION),
                hash.filter(text -> HASH.matcher(text).matches()).map(Sha256::new));
        node.nothingElse();
        return outside;
    }

    private static LotMaster.Reference reference(MasterNode node, String key, String text) {
        Matcher matcher = REFERENCE.matcher(text);
        if (!matcher.matches()) {
            node.faults().add(FindingType.VALUE_UNREADABLE, node.place(key), text, "a code, or CODE version N");
            return new LotMaster.Reference(text, text, Optional.empty(), node.place(key));
        }
        return new LotMaster.Reference(
                text, matcher.group(1), Optional.ofNullable(matcher.group(2)).map(Integer::valueOf), node.place(key));
    }

    private static ZoneId zone(MasterNode node, String key) {
        String text = node.text(key);
        try {
            return text.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            node.faults().add(FindingType.VALUE_UNREADABLE, node.place(key), text, "a zone as Europe/Istanbul");
            return ZoneId.of("UTC");
        }
    }
}
