package org.exolot.instrument.nanosight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Account;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/** Reads nanosight-experiment-summary. */
public final class ExperimentSummaryFormat implements Format {
    private static final FormatId ID = new FormatId("nanosight-experiment-summary");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return new Recognition(ID, 0, List.of());
    }

    @Override
    public Export read(Source source) {
        return new Export(
                source.file(),
                ID,
                1,
                new InstrumentIdentity("", "", Optional.empty(), Optional.empty()),
                List.of(),
                Optional.empty(),
                List.of(),
                new Account(0, 0, Map.of(), List.of()));
    }
}
