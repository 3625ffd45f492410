package org.exolot.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One replicate reading of particles within a run: an NTA video, the positions of a cell taken together.
 *
 * @param name as the file names it
 * @param place where it begins
 * @param sample whose it is, where the file says so for the capture and not for the run
 * @param measuredAt when, where the file says so for the capture
 * @param dilution of the concentrations below
 * @param concentration the total that the file prints, in particles per mL
 * @param tables size distributions, at most one for each weighting, by number first
 * @param particlesPerFrame the mean number of particles in a frame
 * @param tracks the number of completed or valid tracks that the distribution rests on
 * @param frames how many frames were analysed; 0 where the capture failed
 * @param conditions what was set or sensed, by the file's own words under {@code section / key}
 * @param warnings what the vendor's software says of the capture, by the file's own words under {@code section / key}
 * @param failure why the capture holds no measurement, where it does not
 */
public record Capture(
        String name,
        Place place,
        Optional<String> sample,
        Optional<FileTime> measuredAt,
        Dilution dilution,
        Optional<Entry> concentration,
        List<SizeTable> tables,
        Optional<Entry> particlesPerFrame,
        Optional<Entry> tracks,
        Optional<Entry> frames,
        Map<String, Entry> conditions,
        Map<String, Entry> warnings,
        Optional<String> failure) {
    public Capture {
        tables = List.copyOf(tables);
    }
}
