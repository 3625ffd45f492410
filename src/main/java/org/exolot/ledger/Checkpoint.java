package org.exolot.ledger;

import java.time.Instant;
import org.exolot.finding.Sha256;

/**
 * A signed head of the ledger's Merkle tree: whoever keeps one outside can prove later that none of the first {@code treeSize} entries has changed.
 *
 * @param treeSize how many entries the tree holds
 * @param rootHash of the tree after RFC 6962 section 2.1
 * @param keyId the SHA-256 of the public key (X.509 SubjectPublicKeyInfo)
 * @param signature Ed25519 (RFC 8032) over the UTF-8 bytes of {@link #statement()}, in base64
 */
public record Checkpoint(long treeSize, Sha256 rootHash, Instant madeAt, Sha256 keyId, String signature) {
    /** The text that is signed: its name, the tree's size, its root and the time, a line each. */
    public String statement() {
        return statement(treeSize, rootHash, madeAt);
    }

    static String statement(long treeSize, Sha256 rootHash, Instant madeAt) {
        return "exolot-ledger-checkpoint/1\n" + treeSize + "\n" + rootHash + "\n" + madeAt + "\n";
    }
}
