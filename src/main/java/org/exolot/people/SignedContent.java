package org.exolot.people;

import java.util.UUID;
import org.exolot.finding.Sha256;

/**
 * What is signed.
 *
 * @param kind the kind of record, at most 32 upper-case letters: {@code DOCUMENT}
 * @param id which record
 * @param hash of its canonical content
 */
public record SignedContent(String kind, UUID id, Sha256 hash) {}
