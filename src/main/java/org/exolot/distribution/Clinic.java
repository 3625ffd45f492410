package org.exolot.distribution;

/**
 * Who receives vials.
 *
 * @param code unique, for people: {@code CLINIC-001}
 * @param country ISO 3166-1, two letters
 * @param contact an address that a recall reaches
 */
public record Clinic(ClinicId id, String code, String name, String country, String contact) {}
