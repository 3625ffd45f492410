package org.exolot.instrument;

import java.util.Optional;

/** Which instrument and software wrote a file, as far as the file says. */
public record InstrumentIdentity(String vendor, String model, Optional<String> serial, Optional<String> software) {}
