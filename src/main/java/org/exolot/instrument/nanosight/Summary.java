package org.exolot.instrument.nanosight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Weighting;

/** What a summary file holds, section by section, while and after it is read. */
final class Summary {
    /** Lines of the experiment as a whole, by their keys. */
    final Map<String, Entry> details = new LinkedHashMap<>();

    /** Their keys as the file writes them. */
    final Map<String, String> keysAsWritten = new HashMap<>();

    /** Lines with a cell for each capture, by section and key. */
    final Map<String, CellRow> rows = new LinkedHashMap<>();

    /** Size data by weighting. */
    final Map<Weighting, BinBlock> blocks = new EnumMap<>(Weighting.class);

    /** The blocks that the file says it holds. */
    final List<String> included = new ArrayList<>();

    Optional<NtaVersion> version = Optional.empty();
    String[] captures = new String[0];
    long capturesLine;
    boolean averages;
    boolean paddedByCommas;

    /** How many blocks of bins were read to their end, of sizes and of diffusion coefficients. */
    int blocksEnded;

    /** The block that the last line stood in; empty between blocks. */
    Optional<String> openBlock = Optional.empty();

    /** Notes a line of the experiment as a whole; false where there was one of this key. */
    boolean addDetail(String key, Entry entry) {
        keysAsWritten.putIfAbsent(Keys.fold(key), key);
        return details.putIfAbsent(Keys.fold(key), entry) == null;
    }

    Optional<CellRow> row(String section, String key) {
        return Optional.ofNullable(rows.get(Keys.name(section, key)));
    }

    Optional<Entry> detail(String... keys) {
        for (String key : keys) {
            Entry entry = details.get(Keys.fold(key));
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
