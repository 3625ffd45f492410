package org.exolot.release;

import java.time.Instant;
import org.exolot.finding.Sha256;
import org.exolot.lot.LotId;
import org.exolot.people.Signature;

/**
 * A signed decision on a lot.
 *
 * @param seq from 1 within the lot
 * @param content the canonical JSON decided upon
 * @param contentHash of the content's bytes; what the signature covers
 */
public record Disposition(
        DispositionId id,
        LotId lot,
        int seq,
        Decision decision,
        String content,
        Sha256 contentHash,
        Signature signature,
        Instant decidedAt) {}
