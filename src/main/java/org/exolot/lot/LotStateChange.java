package org.exolot.lot;

import java.time.Instant;
import java.util.Optional;
import org.exolot.people.SignatureId;

/**
 * One line of the log of a lot's states.
 *
 * @param seq from 1
 * @param signature the signature that led to it, where the state needs one
 */
public record LotStateChange(
        int seq, LotState state, String reason, Instant changedAt, Optional<SignatureId> signature) {}
