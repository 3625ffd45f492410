package org.exolot.lot;

import java.util.Optional;

/** What a material is worth in one attribute; value and uncertainty are canonical text. */
public record AssignedValue(String attribute, String value, String unit, Optional<String> uncertainty) {}
