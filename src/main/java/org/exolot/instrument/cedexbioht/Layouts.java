package org.exolot.instrument.cedexbioht;

import java.util.Optional;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.plate.TableRow;

/** Finds the {@link Layout} of one result after the other: mostly that of the one before. Not for several threads. */
final class Layouts {
    private final LastRead<Boolean> ofSoftware6 = new LastRead<>(Layout::isType);
    private final LastRead<Boolean> ofSoftware5 = new LastRead<>(Layout::isType);

    Layout of(TableRow result, Optional<String> software) {
        return Layout.of(
                ofSoftware6.of(result, Layout.SOFTWARE_6.type()),
                ofSoftware5.of(result, Layout.SOFTWARE_5.type()),
                software);
    }
}
