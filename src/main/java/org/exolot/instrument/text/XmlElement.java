package org.exolot.instrument.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.jspecify.annotations.Nullable;

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
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The first child of this name. */
    public Optional<XmlElement> child(String childName) {
        return Optional.ofNullable(first(childName));
    }

    private @Nullable XmlElement first(String childName) {
        for (XmlElement child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** All children of this name. */
    public List<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    /** The text of the first child of this name; empty where there is none. */
    public String text(String childName) {
        XmlElement child = first(childName);
        return child == null ? "" : child.text;
    }

    /** An attribute's value; empty where there is none. */
    public String attribute(String attributeName) {
        return attributes.getOrDefault(attributeName, "");
    }
}
