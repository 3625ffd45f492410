package org.exolot.specification;

import org.exolot.instrument.Profile;

/** A profile that a laboratory wrote for the tables of an instrument, tried on its sample when it was recorded. */
public record InstrumentProfile(Profile profile) implements Content {
    @Override
    public String code() {
        return profile.id();
    }

    @Override
    public int version() {
        return profile.version();
    }

    @Override
    public String title() {
        return profile.title();
    }
}
