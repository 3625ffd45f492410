package org.exolot.instrument;

/** The statistics of a size distribution that vendors print. */
public enum Statistic {
    MEAN,
    MODE,
    SD,
    D10,
    D50,
    D90
}
