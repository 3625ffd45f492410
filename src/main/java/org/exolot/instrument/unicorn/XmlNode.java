package org.exolot.instrument.unicorn;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.exolot.instrument.text.TextEncoding;

/** An element of a small document, read without document types, entities or anything outside of it. */
final class XmlNode {
    private static final int NODES = 500_000;
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlNode(String name) {
        this.name = name;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /**
     * The root of a document.
     *
     * @throws XMLStreamException where it is neither UTF-8 nor UTF-16, is not well-formed, declares a document type, or is larger than any that
     *     UNICORN writes
     */
    static XmlNode read(byte[] bytes) throws XMLStreamException {
        TextEncoding encoding = TextEncoding.ofHead(bytes, true);
        if (encoding.ofBytes()) {
            throw new XMLStreamException("bytes that are no characters of UTF-8");
        }
        // As characters: of bytes the parser prints what is wrong with them.
        XMLStreamReader in = FACTORY.createXMLStreamReader(new StringReader(encoding.decode(bytes)));
        XmlNode document = new XmlNode("");
        Deque<XmlNode> open = new ArrayDeque<>(List.of(document));
        int nodes = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++nodes > NODES || open.size() > DEEPEST) {
                        throw new XMLStreamException("a document larger than any of UNICORN");
                    }
                    XmlNode node = new XmlNode(in.getLocalName());
                    for (int i = 0; i < in.getAttributeCount(); i++) {
                        node.attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
                    }
                    open.element().children.add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(in.getText());
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
                default -> {}
            }
        }
        return document.children.getFirst();
    }

    /** Its name without a prefix. */
    String name() {
        return name;
    }

    /** Its own text, without surrounding blanks. */
    String text() {
        return text.toString().strip();
    }

    /** An attribute; empty where it is not there. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Its elements. */
    List<XmlNode> children() {
        return children;
    }

    /** Its elements of this name. */
    Stream<XmlNode> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** The first element at the end of this way. */
    Optional<XmlNode> at(String... way) {
        Optional<XmlNode> found = Optional.of(this);
        for (String step : way) {
            found = found.flatMap(node -> node.all(step).findFirst());
        }
        return found;
    }

    /** The text at the end of this way; empty where there is none. */
    String text(String... way) {
        return at(way).map(XmlNode::text).orElse("");
    }
}
