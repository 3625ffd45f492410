package org.exolot.lot;

/** The steps from a person's donation to a filled lot. */
public enum LineageKind {
    DONOR,
    TISSUE,
    BANK,
    PASSAGE,
    HARVEST,
    ISOLATION,
    BULK,
    FILL,
    LOT
}
