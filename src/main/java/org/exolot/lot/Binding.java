package org.exolot.lot;

import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;

/**
 * The version of a document that a lot is judged by.
 *
 * @param seq 1 for the binding with which the lot was made; more for each later one, with its reason
 */
public record Binding(DocumentKind kind, int seq, DocumentId document, String reason) {}
