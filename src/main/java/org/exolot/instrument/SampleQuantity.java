package org.exolot.instrument;

import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One figure for one sample: a row of a table of results by the sample.
 *
 * @param sample whose, by the file's name
 * @param attribute what, in the catalogue's words: {@code protein concentration}
 * @param reported the figure
 * @param unit as the file writes it
 * @param dilution of the figure
 * @param measuredAt when, where the row says it
 * @param conditions what else the row says, by the file's own column names
 * @param key what tells this figure from the others of the run
 * @param place where the row stands
 */
public record SampleQuantity(
        String sample,
        String attribute,
        Entry reported,
        String unit,
        Optional<Dilution> dilution,
        Optional<FileTime> measuredAt,
        Map<String, Entry> conditions,
        String key,
        Place place) {
    public SampleQuantity {
        conditions = OrderedMap.of(conditions);
    }
}
