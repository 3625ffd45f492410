package org.exolot.lot;

/**
 * A vial or bulk container.
 *
 * @param code unique, as on the label
 * @param kind {@code VIAL} or {@code BULK}
 * @param fillVolume canonical text
 */
public record Container(ContainerId id, LotId lot, String code, String kind, String fillVolume, String fillUnit) {}
