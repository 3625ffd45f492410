package org.exolot.vault;

import org.exolot.finding.Sha256;

/**
 * Bytes that the vault keeps.
 *
 * @param size in bytes
 */
public record StoredObject(Sha256 sha256, long size) {}
