package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Entry;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Statistic;
import org.exolot.statistics.SizeDistribution;

/**
 * Holds the statistics that a vendor's software prints against those recomputed from its distribution, by that software's own convention.
 * What differs by more than the printed digits allow is a finding: the file was edited, damaged, or written by an unknown version.
 */
final class VendorComparison {
    /** One decimal printed, and the last digit of the bins. */
    private static final BigDecimal NANOMETRES = new BigDecimal("0.06");
    /** Vendors interpolate the mode within the highest bin, or smooth it. */
    private static final BigDecimal MODE_NANOMETRES = new BigDecimal("0.51");
    /** Concentrations are printed with three digits. */
    private static final BigDecimal CONCENTRATION_SHARE = new BigDecimal("0.005");

    private static final BigDecimal ONE_NANOMETRE = BigDecimal.ONE;

    private final Observations findings;

    VendorComparison(Observations findings) {
        this.findings = findings;
    }

    void compare(Capture capture, SizeTable table, SizeFigures own, BigDecimal total) {
        compareConcentration(capture, total);
        table.reported().forEach((statistic, entry) -> compare(statistic, entry, table, own));
    }

    private void compareConcentration(Capture capture, BigDecimal total) {
        Optional<BigDecimal> printed = Decimals.number(capture.concentration());
        if (printed.isPresent()) {
            BigDecimal off = printed.get().subtract(total).abs();
            if (off.compareTo(total.multiply(CONCENTRATION_SHARE)) > 0) {
                Entry entry = capture.concentration().orElseThrow();
                findings.add(
                        FindingType.VENDOR_STATISTIC_DIFFERS,
                        entry.place(),
                        entry.raw() + " /mL",
                        total.toString() + " /mL ± 0.5 %");
            }
        }
    }

    private void compare(Statistic statistic, Entry entry, SizeTable table, SizeFigures own) {
        Optional<BigDecimal> printed = Decimals.number(entry);
        if (printed.isEmpty()) {
            return;
        }
        BigDecimal expected = expected(statistic, table, own);
        BigDecimal tolerance = statistic == Statistic.MODE ? MODE_NANOMETRES : NANOMETRES;
        if (printed.get().subtract(expected).abs().compareTo(tolerance) > 0) {
            findings.add(
                    FindingType.VENDOR_STATISTIC_DIFFERS,
                    entry.place(),
                    statistic + " " + entry.raw() + " nm",
                    statistic + " " + expected.toPlainString() + " ± " + tolerance + " nm");
        }
    }

    private static BigDecimal expected(Statistic statistic, SizeTable table, SizeFigures own) {
        return switch (statistic) {
            case MEAN -> own.mean();
            case MODE -> own.mode();
            case SD -> own.sd();
            case D10 -> own.d10().subtract(offset(table, own.d10()));
            case D50 -> own.d50().subtract(offset(table, own.d50()));
            case D90 -> own.d90().subtract(offset(table, own.d90()));
        };
    }

    private static BigDecimal offset(SizeTable table, BigDecimal diameter) {
        return switch (table.convention()) {
            case BIN_EDGES -> BigDecimal.ZERO;
            case ONE_NANOMETRE_BELOW -> ONE_NANOMETRE;
            case HALF_A_BIN_BELOW -> Decimals.of(widthAt(table.distribution(), diameter.doubleValue()) / 2);
        };
    }

    private static double widthAt(SizeDistribution distribution, double diameter) {
        int found = Arrays.binarySearch(distribution.edges(), diameter);
        int bin = Math.clamp(found >= 0 ? found : -found - 2, 0, distribution.bins() - 1);
        return distribution.width(bin);
    }
}
