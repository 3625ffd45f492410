package org.exolot.instrument.tapestation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.XmlElement;

/** One sample element, flattened: its words and its figures, those of peaks and regions with a label in front. */
final class TapeSample {
    private final XmlElement element;
    private final Map<String, Entry> words = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<XmlElement> unknown = new ArrayList<>();
    private int leaves;
    private int blank;

    /**
     * A figure.
     *
     * @param part the peak or region; blank for the sample's own
     * @param label of the part in words; blank for the sample's own
     */
    record Figure(String part, String label, XmlElement element, Map<String, Entry> words) {}

    TapeSample(XmlElement element) {
        this.element = element;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Peaks" -> parts(child, "Peak", "peak");
                case "Regions" -> parts(child, "Region", "region");
                default -> {
                    if (Figures.OF_SAMPLE.contains(child.name())
                            || !child.children().isEmpty()) {
                        child.children().forEach(each -> leaf(each, "", "", words));
                    } else {
                        leaf(child, "", "", words);
                    }
                }
            }
        }
    }

    private void parts(XmlElement all, String name, String word) {
        int number = 0;
        for (XmlElement part : all.children()) {
            number++;
            Map<String, Entry> ofPart = new LinkedHashMap<>();
            String said = part.text("Observations").isEmpty() ? part.text("Name") : part.text("Observations");
            String own = part.text("Number");
            String label = !said.isEmpty()
                    ? said.toLowerCase(Locale.ROOT) + " " + word
                    : word + " " + (own.isEmpty() || own.equals("-") ? String.valueOf(number) : own);
            for (XmlElement child : part.children()) {
                leaf(child, word + " " + number, label, ofPart);
            }
            if (!part.name().equals(name)) {
                unknown.add(part);
            }
        }
    }

    private void leaf(XmlElement leaf, String part, String label, Map<String, Entry> into) {
        leaves++;
        if (leaf.text().isEmpty()) {
            blank++;
        } else if (Figures.WORDS.contains(leaf.name())) {
            into.put(leaf.name(), PlacedValues.words(leaf.text(), leaf.place()));
        } else if (Figures.known(leaf.name())) {
            figures.add(new Figure(part, label, leaf, into));
        } else {
            unknown.add(leaf);
            into.put(leaf.name(), PlacedValues.words(leaf.text(), leaf.place()));
        }
    }

    XmlElement element() {
        return element;
    }

    Map<String, Entry> words() {
        return words;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Elements that nobody knows; they stand among the words too. */
    List<XmlElement> unknown() {
        return unknown;
    }

    int leaves() {
        return leaves;
    }

    int blank() {
        return blank;
    }

    String well() {
        return element.text("WellNumber");
    }

    String tape() {
        return element.text("ScreenTapeID");
    }

    /** What people call it: the comment; else its well. */
    String name() {
        return element.text("Comment").isEmpty() ? well() : element.text("Comment");
    }

    boolean ladder() {
        String comment = element.text("Comment").toLowerCase(Locale.ROOT);
        return element.text("Observations").toLowerCase(Locale.ROOT).contains("ladder")
                || comment.equals("ladder")
                || comment.equals("electronic ladder");
    }
}
