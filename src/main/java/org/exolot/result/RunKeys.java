package org.exolot.result;

import java.nio.charset.StandardCharsets;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Export;
import org.exolot.instrument.RunKey;

/** By what a run is known again: its format and the key that the format forms. */
public final class RunKeys {
    private RunKeys() {}

    /** The hash by which the run is looked up; keys may be long. */
    public static Sha256 hash(Export export, RunKey key) {
        return Sha256.of((export.format().name() + '\n' + key.text()).getBytes(StandardCharsets.UTF_8));
    }
}
