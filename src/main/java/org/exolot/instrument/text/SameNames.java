package org.exolot.instrument.text;

import java.util.Map;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;

/** Keeps what stands several times under one name beside one another: {@code Gain}, {@code Gain (2)}. In time that does not grow with their number. */
public final class SameNames {
    /** Up to here a name that stands again is counted through; beyond, its number is only unique. */
    private static final int FEW = 50;

    /** Far more than any file says of its settings. */
    private static final int MOST = 50_000;

    private SameNames() {}

    /** The name, with a number behind it where it is taken. */
    public static String free(String name, Set<String> taken) {
        return taken.contains(name) ? freeBeyond(2, name, taken) : name;
    }

    /** The name with a number behind it, where it is taken and so are all numbers before this one. */
    public static String freeBeyond(int number, String name, Set<String> taken) {
        int n = number;
        String free = name + " (" + n + ")";
        while (taken.contains(free)) {
            n = n < FEW ? n + 1 : n + taken.size();
            free = name + " (" + n + ")";
        }
        return free;
    }

    /** Keeps an entry beside others of its name. Beyond what any file has, it is not kept, with a finding that stops the file. */
    public static void put(Map<String, Entry> map, String name, Entry entry, FindingLog findings) {
        if (map.size() < MOST) {
            map.put(free(name, map.keySet()), entry);
        } else {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    entry.place(),
                    "more than " + MOST + " settings",
                    "an export of one run");
        }
    }
}
