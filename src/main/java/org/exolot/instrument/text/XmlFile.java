package org.exolot.instrument.text;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML piece by piece (StAX), in bounded memory and without trusting it: document types end the reading, entities that are not built in
 * are never resolved, nothing outside of the file is touched. What keeps the file from being read to its end becomes a finding.
 */
public final class XmlFile {
    /** The most elements of one piece. */
    private static final int ELEMENTS = 200_000;

    private static final int DEPTH = 100;
    private static final int TEXT = 1 << 20;
    private static final int ATTRIBUTES = 200;

    private final Source source;
    private final FindingLog findings;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlFile(Source source, FindingLog findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Takes what the file holds, in its order. */
    public interface Visitor {
        /** A container begins: its attributes only. */
        void opens(XmlElement container);

        /** Any other element, whole. */
        void piece(XmlElement element);
    }

    /** The root element of a file that begins so; empty where it is no XML. Its children are not read. */
    public static Optional<Root> root(Head head) {
        if (!head.firstWords().stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        String start = String.join("\n", head.lines()).stripLeading();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(start));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String namespace = reader.getNamespaceURI();
                    return Optional.of(new Root(reader.getLocalName(), namespace == null ? "" : namespace));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException notXml) {
            // The parser tells damage by many kinds of exception; the text is in memory.
            return Optional.empty();
        }
    }

    /** The name of a root element. */
    public record Root(String name, String namespace) {}

    /** Walks the file; elements of these names are containers, whose children come piece by piece. */
    public static void walk(Source source, Set<String> containers, FindingLog findings, Visitor visitor)
            throws IOException {
        XmlFile file = new XmlFile(source, findings);
        try (Reader characters = TextEncoding.detect(source).open(source)) {
            file.read(factory().createXMLStreamReader(characters), containers, visitor);
        } catch (XMLStreamException damaged) {
            throwDisk(damaged);
            long line =
                    damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
            file.unreadable(Math.max(1, line), String.valueOf(damaged.getMessage()));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private static void throwDisk(XMLStreamException damaged) throws IOException {
        if (damaged.getNestedException() instanceof IOException disk
                && !(disk instanceof CharConversionException)
                && !(disk instanceof UnsupportedEncodingException)) {
            throw disk;
        }
    }

    private void unreadable(long line, String why) {
        findings.add(FindingType.FILE_UNREADABLE, place(line), why.replaceAll("\\s+", " "), "well-formed XML");
    }

    private Place place(long line) {
        return new Place.Text(source.file(), line, 0);
    }

    private void read(XMLStreamReader reader, Set<String> containers, Visitor visitor) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = next(reader);
            switch (event) {
                case XMLStreamConstants.DTD -> {
                    findings.add(
                            FindingType.FILE_UNREADABLE,
                            place(reader.getLocation().getLineNumber()),
                            "a document type",
                            "XML as the instrument's software writes it");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!begins(reader, containers, visitor)) {
                        return;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    Open innermost = open.peek();
                    if (innermost != null) {
                        innermost.add(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> ends(visitor);
                default -> {}
            }
        }
    }

    /** The parser of the JDK answers some damage with a runtime exception. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException damaged) {
            throw new XMLStreamException(damaged.getMessage(), reader.getLocation(), damaged);
        }
    }

    private boolean begins(XMLStreamReader reader, Set<String> containers, Visitor visitor) {
        Open begun = new Open(reader.getLocalName(), place(reader.getLocation().getLineNumber()));
        begun.attributes = attributes(reader);
        if (open.isEmpty() && containers.contains(begun.name)) {
            visitor.opens(begun.element());
            return true;
        }
        elements = open.isEmpty() ? 1 : elements + 1;
        if (elements > ELEMENTS || open.size() >= DEPTH) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    begun.place,
                    open.size() >= DEPTH ? "more than " + DEPTH + " levels" : "more than " + ELEMENTS + " elements",
                    "an export of an instrument");
            return false;
        }
        open.push(begun);
        return true;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = Math.min(ATTRIBUTES, reader.getAttributeCount());
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private void ends(Visitor visitor) {
        if (open.isEmpty()) {
            return;
        }
        XmlElement whole = open.pop().element();
        Open around = open.peek();
        if (around == null) {
            visitor.piece(whole);
        } else {
            around.add(whole);
        }
    }

    /** An element that has begun. Most hold one text and nothing else. */
    private static final class Open {
        private final String name;
        private final Place place;
        private Map<String, String> attributes = Map.of();
        private String text = "";
        private @Nullable StringBuilder more;
        private List<XmlElement> children = List.of();

        Open(String name, Place place) {
            this.name = name;
            this.place = place;
        }

        void add(String part) {
            if (text.isEmpty() && more == null) {
                text = part.length() <= TEXT ? part : part.substring(0, TEXT);
                return;
            }
            StringBuilder all = more == null ? new StringBuilder(text) : more;
            more = all.append(part, 0, Math.min(part.length(), TEXT - all.length()));
        }

        void add(XmlElement child) {
            if (children.isEmpty()) {
                children = new ArrayList<>();
            }
            children.add(child);
        }

        XmlElement element() {
            String whole = more == null ? text : more.toString();
            return new XmlElement(name, attributes, whole.strip(), children, place);
        }
    }
}
