package org.exolot.instrument.tapestation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.XmlElement;

/**
 * The figures of one sample, made when someone asks.
 *
 * @param tape what the file says of the screen tape that it ran on
 * @param time when that ran
 */
record TapeQuantities(TapeSample sample, Map<String, Entry> tape, Optional<FileTime> time) {
    /** Adds them; what is wrong with them was told when the file was read. */
    void into(List<SampleQuantity> all, Figures figures, PlacedValues values) {
        Map<String, Entry> ofTape = new LinkedHashMap<>(sample.words());
        tape.forEach(ofTape::putIfAbsent);
        for (TapeSample.Figure figure : sample.figures()) {
            all.add(quantity(figure, ofTape, figures, values));
        }
    }

    private SampleQuantity quantity(
            TapeSample.Figure figure, Map<String, Entry> ofTape, Figures figures, PlacedValues values) {
        XmlElement element = figure.element();
        Map<String, Entry> conditions = new LinkedHashMap<>(figure.words());
        ofTape.forEach(conditions::putIfAbsent);
        return new SampleQuantity(
                sample.name(),
                figure.part().isEmpty()
                        ? figures.ofSample(element.name())
                        : figure.label() + " " + Figures.what(element.name()),
                values.number(element.text(), element.place()),
                figures.unit(element.name()),
                Optional.empty(),
                time,
                figure.part().isEmpty() ? ofTape : conditions,
                String.join("|", sample.tape(), sample.well(), figure.part(), element.name()),
                element.place());
    }
}
