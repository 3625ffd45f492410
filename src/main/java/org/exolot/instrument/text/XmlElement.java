package org.exolot.instrument.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One element of an XML file with all that is in it.
 *
 * @param name without its namespace
 * @param attributes by their names without namespace
 * @param text its own text without that of its children, without surrounding blanks
 * @param place the line on which it begins
 */
public record XmlElement(
        String name, Map<String, String> attributes, String text, List<XmlElement> children, Place place) {
    public XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The first child of this name. */
    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).findFirst();
    }

    /** All children of this name. */
    public List<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    /** The text of the first child of this name; empty where there is none. */
    public String text(String childName) {
        return child(childName).map(XmlElement::text).orElse("");
    }

    /** An attribute's value; empty where there is none. */
    public String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }
}
