package org.exolot.lot;

import java.math.BigDecimal;

/**
 * What the label promises of one container; the method is part of the claim.
 *
 * @param number the content of one container, its digits as printed
 * @param unit of the content: {@code {particles}}
 * @param method the code of the method that the claim refers to
 */
public record LabelClaim(BigDecimal number, String unit, String method) {}
