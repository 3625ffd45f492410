package org.exolot.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a person states of a run's controls beside a value entered by hand. */
final class StatedControls {
    @Option(
            names = "--control",
            paramLabel = "NAME=FOUND",
            description = "What the run showed of a control that the method names; for each of them.")
    private Map<String, String> controls = new LinkedHashMap<>();

    /** By the controls' names in the method version. */
    Map<String, String> byName() {
        return controls;
    }
}
