package org.exolot.instrument.asm;

import java.util.Optional;
import org.exolot.instrument.Entry;

/** A well or sample that figures are of. */
interface Owner {
    /** Takes a figure that software computed of its measurements. */
    void computed(String name, Entry entry, Optional<String> unit);
}
