package org.exolot.ledger;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.exolot.finding.Sha256;

/**
 * The root of a Merkle tree after RFC 6962 section 2.1, from leaf hashes given one by one. A leaf is SHA-256(0x00 || content), an inner node
 * SHA-256(0x01 || left || right); the root of no leaves is the SHA-256 of nothing.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The roots of the full subtrees that the leaves so far make, greatest first: one for each bit set in their number. */
    private final Deque<Sha256> subtrees = new ArrayDeque<>();

    private long size;

    /** The hash of a leaf with this content. */
    public static Sha256 leaf(byte[] content) {
        var digest = Sha256.digest();
        digest.update(LEAF);
        digest.update(content);
        return Sha256.of(digest);
    }

    /** Appends a leaf. */
    public void add(Sha256 leaf) {
        var subtree = leaf;
        for (long full = size; (full & 1) == 1; full >>>= 1) {
            subtree = node(subtrees.removeLast(), subtree);
        }
        subtrees.addLast(subtree);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root of all leaves so far. */
    public Sha256 root() {
        if (subtrees.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        var fromSmallest = subtrees.descendingIterator();
        var root = fromSmallest.next();
        while (fromSmallest.hasNext()) {
            root = node(fromSmallest.next(), root);
        }
        return root;
    }

    private static Sha256 node(Sha256 left, Sha256 right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.bytes());
        digest.update(right.bytes());
        return Sha256.of(digest);
    }
}
