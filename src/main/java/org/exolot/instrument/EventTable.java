package org.exolot.instrument;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.quantity.Value;

/**
 * The events of one acquisition of a flow cytometer, summarised by the channel: a file has millions of them.
 *
 * @param events how many were read
 * @param volume what was acquired, in nL, where the file says so
 * @param channels what was recorded of each event, in the file's order
 * @param place the bytes of the events
 */
public record EventTable(long events, Optional<Entry> volume, List<Channel> channels, Place place) {
    private static final BigDecimal NL_PER_ML = BigDecimal.valueOf(1_000_000);

    public EventTable {
        channels = List.copyOf(channels);
    }

    /** Events per mL of what ran through, before any dilution or blank; empty without an acquired volume, also where that is 0. */
    public Optional<BigDecimal> perMillilitre() {
        return volume.map(Entry::value)
                .filter(value -> value instanceof Value.Measured)
                .map(value -> ((Value.Measured) value).number())
                .filter(nanolitres -> nanolitres.signum() > 0)
                .map(nanolitres ->
                        BigDecimal.valueOf(events).multiply(NL_PER_ML).divide(nanolitres, MathContext.DECIMAL64));
    }

    /**
     * One channel. Its statistics are NaN where no event has a number.
     *
     * @param name the detector's short name: {@code SSC-H}
     * @param label the name that people gave it, where they did
     * @param numbers how many events have a number in it
     * @param mean the arithmetic mean
     * @param sd the standard deviation, n − 1
     * @param median the median; of an even number the mean of the middle two
     */
    public record Channel(
            String name,
            Optional<String> label,
            long numbers,
            double min,
            double max,
            double mean,
            double sd,
            double median) {}
}
