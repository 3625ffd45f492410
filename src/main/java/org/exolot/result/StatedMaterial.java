package org.exolot.result;

import org.exolot.lot.MaterialKind;

/**
 * A material that a person says was used in the runs of a submission.
 *
 * @param role what it was used as
 * @param lot its lot number, or its name and lot number, as the person wrote it
 */
public record StatedMaterial(MaterialKind role, String lot) {}
