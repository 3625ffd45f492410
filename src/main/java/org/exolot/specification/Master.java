package org.exolot.specification;

import java.util.Map;

/** One document of a file of masters. */
public sealed interface Master {
    /**
     * A controlled document, which a second person signs before it is effective.
     *
     * @param data the same as maps, lists and texts: what is recorded as canonical JSON, and read again by {@link MasterReader#content}
     */
    record Controlled(DocumentKind kind, Content content, Map<String, Object> data) implements Master {}

    /** What another room reads: its keys, none of them looked at yet but {@code kind}. */
    record Other(Kind kind, MasterNode node) implements Master {}

    /** What is not a controlled document. */
    enum Kind {
        LOT,
        ACCOUNT,
        MATERIAL,
        EQUIPMENT,
        CLINIC
    }
}
