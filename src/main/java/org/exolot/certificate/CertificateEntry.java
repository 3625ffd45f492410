package org.exolot.certificate;

import org.exolot.ledger.EntryKind;

/** What this room records. */
enum CertificateEntry implements EntryKind {
    SIGNING_KEY_PUBLISHED,
    CERTIFICATE_ISSUED,
    CERTIFICATE_WITHDRAWN
}
