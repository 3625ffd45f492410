package org.exolot.lot;

/** What a material is used as. */
public enum MaterialKind {
    REAGENT,
    KIT,
    STANDARD,
    CONTROL,
    REFERENCE_LOT,
    MEDIUM,
    CONSUMABLE
}
