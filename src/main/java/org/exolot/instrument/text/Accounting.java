package org.exolot.instrument.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Account;

/** Counts what becomes of each line while a file is read. Not for several threads. */
public final class Accounting {
    private final Map<String, long[]> ignored = new LinkedHashMap<>();
    private final List<Account.Unread> unread = new ArrayList<>();
    private long lines;
    private long used;

    /** One more line, which went into the export. */
    public void used() {
        lines++;
        used++;
    }

    /** One more line, left out on purpose. */
    public void ignored(String reason) {
        lines++;
        ignored.computeIfAbsent(reason, first -> new long[1])[0]++;
    }

    /** One more line, which was not understood; the caller also tells it as a finding. The first places are kept, all are counted. */
    public void unread(Place place, String why) {
        lines++;
        if (unread.size() < FindingLog.PLACES_KEPT) {
            unread.add(new Account.Unread(place, why));
        }
    }

    /** The account so far. */
    public Account account() {
        Map<String, Long> counts = new LinkedHashMap<>();
        ignored.forEach((reason, count) -> counts.put(reason, count[0]));
        return new Account(lines, used, counts, unread);
    }
}
