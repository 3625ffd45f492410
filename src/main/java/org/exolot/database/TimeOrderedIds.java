package org.exolot.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * UUIDs of version 7 after RFC 9562 section 5.7, monotonic after section 6.2 method 1: 48 bits of Unix milliseconds, then a counter of 18 bits that starts
 * at a random place of its lower half in each millisecond, then 56 random bits. A clock that stands still or goes back does not disturb the order.
 */
public final class TimeOrderedIds implements IdSource {
    private static final int COUNTER_BITS = 18;
    private static final int COUNTER_LIMIT = 1 << COUNTER_BITS;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millisecond = Long.MIN_VALUE;
    private int counter;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millisecond) {
            millisecond = now;
            counter = random.nextInt(COUNTER_LIMIT / 2);
        } else if (++counter == COUNTER_LIMIT) {
            millisecond++;
            counter = 0;
        }
        long high = millisecond << 16 | 0x7000L | counter >>> 6;
        long low = 1L << 63 | (counter & 0x3fL) << 56 | random.nextLong() >>> 8;
        return new UUID(high, low);
    }
}
