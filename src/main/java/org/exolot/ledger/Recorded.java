package org.exolot.ledger;

import java.time.Instant;
import java.util.UUID;
import org.exolot.finding.Sha256;

/**
 * An entry as written.
 *
 * @param recordedAt in microseconds
 * @param content the hash of the canonical content
 */
public record Recorded(UUID entryId, Instant recordedAt, Sha256 content) {}
