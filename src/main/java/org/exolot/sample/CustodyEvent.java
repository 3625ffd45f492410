package org.exolot.sample;

import java.time.Instant;
import org.exolot.people.PersonId;

/** One line of a sample's log: what happened to it, where, by whom. */
public record CustodyEvent(int seq, Kind kind, String location, PersonId person, Instant happenedAt) {
    /** What can happen to a sample. */
    public enum Kind {
        DRAWN,
        RECEIVED,
        MOVED,
        THAWED,
        SPLIT,
        USED_UP,
        DISPOSED
    }
}
