package org.exolot.specification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Sha256;

/**
 * Reads files of masters: YAML 1.2 with one or more documents, each beginning with its {@code kind}. An unknown key, a missing one and a
 * value that cannot be are findings with line and column, all of them at once; where there is one, nothing of the file may be recorded.
 */
public final class MasterReader {
    private static final List<String> KINDS = List.of(
            "product",
            "method",
            "specification",
            "isolation",
            "profile",
            "dosage",
            "administration",
            "lot",
            "account",
            "material",
            "equipment",
            "clinic");
    private static final List<DocumentKind> CONTROLLED = List.of(
            DocumentKind.PRODUCT,
            DocumentKind.METHOD,
            DocumentKind.SPECIFICATION,
            DocumentKind.ISOLATION,
            DocumentKind.PROFILE,
            DocumentKind.DOSAGE,
            DocumentKind.ADMINISTRATION);

    /** What recorded documents say, by the hash of their text: a version never changes, and each page and verdict asks for many. */
    private static final Map<Sha256, Content> READ = new ConcurrentHashMap<>();

    /** So many are kept, then all are read anew. */
    private static final int KEPT = 500;

    private MasterReader() {}

    /**
     * What a file holds.
     *
     * @param masters in the file's order; what is at fault is left out
     * @param faults live: whoever reads a {@link Master.Other} adds to them
     */
    public record Masters(List<Master> masters, MasterFaults faults) {
        /** What is wrong with the file so far. */
        public List<Finding> findings() {
            return faults.findings();
        }
    }

    /** Reads a file. */
    public static Masters read(String text, FileId file) {
        MasterFaults faults = new MasterFaults();
        List<Master> masters = new ArrayList<>();
        for (MasterNode node : new MasterYaml(file, faults).documents(text)) {
            master(node).ifPresent(masters::add);
        }
        return new Masters(List.copyOf(masters), faults);
    }

    /**
     * What a recorded document says.
     *
     * @throws IllegalStateException if its content cannot be read again, as nothing is recorded that could not be read
     */
    public static Content content(ControlledDocument document) {
        if (READ.size() > KEPT) {
            READ.clear();
        }
        Sha256 hash = Sha256.of(document.content().getBytes(StandardCharsets.UTF_8));
        return READ.computeIfAbsent(hash, unread -> content(document, unread));
    }

    private static Content content(ControlledDocument document, Sha256 hash) {
        String text = document.content();
        FileId file = new FileId(document.code() + "/" + document.version(), hash);
        Masters masters = read(text, file);
        if (masters.faults().count() == 0
                && masters.masters().size() == 1
                && masters.masters().getFirst() instanceof Master.Controlled controlled) {
            return controlled.content();
        }
        throw new IllegalStateException("the content of " + file.name() + " cannot be read: " + masters.findings());
    }

    private static Optional<Master> master(MasterNode node) {
        int before = node.faults().count();
        int kind = node.choice("kind", KINDS);
        if (node.faults().count() > before) {
            return Optional.empty();
        }
        if (kind >= CONTROLLED.size()) {
            return Optional.of(new Master.Other(Master.Kind.values()[kind - CONTROLLED.size()], node));
        }
        Optional<? extends Content> content = switch (CONTROLLED.get(kind)) {
            case PRODUCT -> ContentReader.product(node);
            case METHOD -> ContentReader.method(node);
            case SPECIFICATION -> SpecificationReader.specification(node);
            case ISOLATION -> ContentReader.isolation(node);
            case PROFILE -> ContentReader.profile(node);
            case DOSAGE -> DosageReader.dosage(node);
            case ADMINISTRATION -> DosageReader.administration(node);
        };
        node.nothingElse();
        if (node.faults().count() > before || content.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = node.data();
        return Optional.of(new Master.Controlled(CONTROLLED.get(kind), content.get(), data));
    }

    /** Adds a finding for each identifier that stands twice. */
    static void distinct(List<MasterNode> nodes, String key) {
        List<String> seen = new ArrayList<>();
        for (MasterNode node : nodes) {
            String id = node.has(key) ? node.text(key) : "";
            if (!id.isEmpty() && seen.contains(id)) {
                node.faults().add(FindingType.ID_REPEATED, node.place(key), id, "each " + key + " once");
            }
            seen.add(id);
        }
    }
}
