package org.exolot.instrument.softmax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.quantity.Value;

/** Which plates have a well, and which of them show a number there: found once for each well, however many rows of groups ask. */
final class PlatesOfWells {
    /** So many plates of one well are told apart; nobody reads the names of more. */
    static final int FEW = 5;

    private final List<PlateData> plates;
    private final Map<String, List<PlateData>> byName = new HashMap<>();
    private final Map<Asked, List<PlateData>> having = new HashMap<>();
    private final Map<Asked, List<Shown>> shown = new HashMap<>();

    /** A well of the plates with this name; of all plates where it is empty. */
    private record Asked(String plate, WellId well) {}

    private record Shown(BigDecimal number, PlateData plate) {}

    /** @param plates all of a document, whose wells are read */
    PlatesOfWells(List<PlateData> plates) {
        this.plates = plates;
        for (PlateData plate : plates) {
            byName.computeIfAbsent(plate.name(), any -> new ArrayList<>(1)).add(plate);
        }
    }

    /** The plates with this name, or all where it is empty, that have the well. */
    List<PlateData> having(String name, WellId well) {
        return having.computeIfAbsent(
                new Asked(name, well),
                asked -> plates(name).stream()
                        .filter(plate -> plate.known(well).isPresent())
                        .toList());
    }

    /** Those of them in which a reading of the well may have been printed so; of very many the first few. */
    List<PlateData> showing(String name, WellId well, BigDecimal printed) {
        List<Shown> all = shown.computeIfAbsent(new Asked(name, well), asked -> shown(name, well));
        BigDecimal least = printed.subtract(half(printed));
        List<PlateData> showing = new ArrayList<>(1);
        for (int i = firstFrom(all, least);
                i < all.size() && rounds(all.get(i).number(), printed) && showing.size() <= FEW;
                i++) {
            if (!showing.contains(all.get(i).plate())) {
                showing.add(all.get(i).plate());
            }
        }
        return showing;
    }

    private List<PlateData> plates(String name) {
        return name.isEmpty() ? plates : byName.getOrDefault(name, List.of());
    }

    private List<Shown> shown(String name, WellId well) {
        List<Shown> all = new ArrayList<>();
        for (PlateData plate : having(name, well)) {
            for (Well.Reading reading : plate.known(well).orElseThrow().readings()) {
                if (reading.signal().value() instanceof Value.Measured read) {
                    all.add(new Shown(read.number(), plate));
                }
            }
        }
        all.sort(Comparator.comparing(Shown::number));
        return all;
    }

    /** The first of these numbers that is not below the least. */
    private static int firstFrom(List<Shown> sorted, BigDecimal least) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted.get(middle).number().compareTo(least) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Whether a reading of the well may have been printed so. */
    static boolean shows(WellDraft well, BigDecimal printed) {
        return well.readings().stream()
                .anyMatch(reading ->
                        reading.signal().value() instanceof Value.Measured read && rounds(read.number(), printed));
    }

    /** Whether a number, printed with the other's decimals, may be the other. */
    private static boolean rounds(BigDecimal number, BigDecimal printed) {
        return number.subtract(printed).abs().compareTo(half(printed)) <= 0;
    }

    /** Half a unit of the last digit, and a little for a half itself. */
    private static BigDecimal half(BigDecimal printed) {
        return BigDecimal.valueOf(51, 2).scaleByPowerOfTen(-printed.scale());
    }
}
