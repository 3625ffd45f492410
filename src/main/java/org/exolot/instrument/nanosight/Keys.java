package org.exolot.instrument.nanosight;

import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Statistic;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.HeaderText;

/** The names that NTA 3 gives to its sections and lines. A name means something only within its section. */
final class Keys {
    static final String SIGNATURE = "NTA Experiment Summary File";
    static final String SINGLE_SIGNATURE = "NTA Single Analysis Summary File";

    static final String DETAILS = "Experiment Details";
    static final String CONDITIONS = "Conditions";
    static final String SETTINGS = "Settings";
    static final String EXCLUSION = "Exclusion Regions";
    static final String RESULTS = "Results";
    static final String WARNINGS = "Concentration Warnings";
    static final String INFORMATION = "Information";
    static final String INCLUDED = "Data Included";
    static final String SIZE = "Size Data";
    static final String DIFFUSION = "Diffusion Coefficient Data";

    static final String DILUTION = "Dilution factor (concentrations adjusted for this factor)";
    static final String CONCENTRATION = "Concentration (Particles / ml)";
    static final String PARTICLES_PER_FRAME = "Particles per frame";
    static final String COMPLETED_TRACKS = "Completed tracks";
    static final String FRAMES = "Total frames analysed";
    static final String VALIDITY = "Validity of concentration measurement";

    private static final Map<String, Statistic> STATISTICS = Map.of(
            "mean", Statistic.MEAN,
            "mode", Statistic.MODE,
            "sd", Statistic.SD,
            "d10", Statistic.D10,
            "d50", Statistic.D50,
            "d90", Statistic.D90);

    private static final Map<String, Weighting> WEIGHTINGS =
            Map.of("number", Weighting.NUMBER, "surface area", Weighting.SURFACE, "volume", Weighting.VOLUME);

    private Keys() {}

    static String fold(String key) {
        return HeaderText.fold(key.endsWith(":") ? key.substring(0, key.length() - 1) : key);
    }

    static String name(String section, String key) {
        return fold(section) + " / " + fold(key);
    }

    static Optional<Statistic> statistic(String key) {
        return Optional.ofNullable(STATISTICS.get(fold(key)));
    }

    static Optional<Weighting> weighting(String text) {
        return Optional.ofNullable(WEIGHTINGS.get(fold(text)));
    }
}
