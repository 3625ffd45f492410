package org.exolot.specification;

import java.time.Instant;
import org.exolot.people.Signature;

/**
 * The approval of one version of a document.
 *
 * @param effectiveFrom from when on the version may be used
 * @param signature the second person's signature over the document's content
 */
public record Approval(Instant effectiveFrom, Signature signature) {}
