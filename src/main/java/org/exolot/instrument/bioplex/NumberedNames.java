package org.exolot.instrument.bioplex;

import java.util.Comparator;

/** Orders {@code S2} before {@code S10}. */
final class NumberedNames implements Comparator<String> {
    @Override
    public int compare(String a, String b) {
        int byLength = Integer.compare(a.length(), b.length());
        return byLength != 0 ? byLength : a.compareTo(b);
    }
}
