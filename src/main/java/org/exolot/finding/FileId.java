package org.exolot.finding;

/**
 * A file as it was handed in.
 *
 * @param name its name without any folder, as the person's system gave it
 * @param sha256 the hash of its bytes
 */
public record FileId(String name, Sha256 sha256) {}
