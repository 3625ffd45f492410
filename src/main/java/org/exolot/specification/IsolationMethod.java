package org.exolot.specification;

import java.util.List;

/** How vesicles are isolated, with what must be recorded of each (MISEV2018; EV-TRACK), by its name in the records of a lot's steps. */
public enum IsolationMethod {
    ULTRACENTRIFUGATION(
            "uc-centrifuge",
            "uc-rotor",
            "uc-rotor-type",
            "uc-r-max-mm",
            "uc-r-min-mm",
            "uc-rpm",
            "uc-time-min",
            "uc-temperature-c",
            "uc-brake",
            "uc-tube",
            "uc-pellet-wash",
            "uc-resuspension-ml"),
    TANGENTIAL_FLOW_FILTRATION(
            "tff-membrane",
            "tff-area-cm2",
            "tff-cutoff-kda",
            "tff-lot",
            "tff-module",
            "tff-integrity-before",
            "tff-integrity-after",
            "tff-feed-ml",
            "tff-feed-bar",
            "tff-retentate-bar",
            "tff-permeate-bar",
            "tff-flux-lmh",
            "tff-cross-flow-ml-per-min",
            "tff-retentate-ml",
            "tff-buffer",
            "tff-buffer-ml"),
    SIZE_EXCLUSION(
            "sec-column",
            "sec-lot",
            "sec-bed-ml",
            "sec-load-ml",
            "sec-flow-ml-per-min",
            "sec-buffer",
            "sec-fractions",
            "sec-void-ml",
            "sec-uses"),
    DENSITY_GRADIENT("dg-medium", "dg-layers", "dg-force-g", "dg-time-min", "dg-rotor", "dg-fraction-densities"),
    PRECIPITATION("peg-mw", "peg-percent", "peg-nacl-mol-per-l", "peg-time-h", "peg-temperature-c", "peg-spin-g"),
    ANION_EXCHANGE(
            "aex-resin",
            "aex-bed-ml",
            "aex-conductivity",
            "aex-ph",
            "aex-residence-min",
            "aex-elution-nacl-mol-per-l",
            "aex-peak-cut");

    private final List<String> mandatory;

    IsolationMethod(String... mandatory) {
        this.mandatory = List.of(mandatory);
    }

    /** What every lot must record that was isolated so. */
    public List<String> mandatory() {
        return mandatory;
    }
}
