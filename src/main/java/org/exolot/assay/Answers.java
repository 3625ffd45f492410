package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * What a person answered to the questions of a submission. Part of the identity of a reading: the same bytes, reader and answers give the
 * same evaluation.
 *
 * @param byPlace answers by {@code FILE#PLACE}, see {@link #key}
 * @param dilution a factor for every capture of the submission whose dilution is not recorded and not answered by its place
 * @param samples which sample each name in a file stands for, by that name
 */
public record Answers(Map<String, String> byPlace, Optional<BigDecimal> dilution, Map<String, String> samples) {
    public static final Answers NONE = new Answers(Map.of(), Optional.empty(), Map.of());

    public Answers {
        byPlace = Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
    }

    /**
     * What a question about a place is answered under: the file's name, {@code #}, and {@code line}, {@code line:column},
     * {@code sheet!cell}, {@code from-to} (bytes) or nothing (the whole file).
     */
    public static String key(Place place) {
        return place.file().name() + "#" + inShort(place);
    }

    /** The answer to the question at this place, where there is one. */
    public Optional<String> at(Place place) {
        return Optional.ofNullable(byPlace.get(key(place)));
    }

    private static String inShort(Place place) {
        return switch (place) {
            case Place.Whole whole -> "";
            case Place.Text text -> text.column() == 0 ? "" + text.line() : text.line() + ":" + text.column();
            case Place.Cell cell -> cell.sheet() + "!" + cell.cell();
            case Place.Bytes bytes -> bytes.from() + "-" + bytes.to();
        };
    }
}
