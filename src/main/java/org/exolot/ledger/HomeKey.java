package org.exolot.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.exolot.database.Private;
import org.exolot.finding.Sha256;

/** A key of the lab that signs for it: Ed25519 (RFC 8032). Its private half stays in the home's folder of keys, readable by its owner only. */
public final class HomeKey {
    public static final String ALGORITHM = "Ed25519";

    private final PrivateKey signing;
    private final byte[] verifying;

    private HomeKey(PrivateKey signing, byte[] verifying) {
        this.signing = signing;
        this.verifying = verifying;
    }

    /**
     * The key of this name in the folder; made where there is none yet.
     *
     * @throws IllegalStateException when it cannot be read, written or used
     */
    public static HomeKey in(Path folder, String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            var base64 = Base64.getDecoder();
            var signing = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0))));
            return new HomeKey(signing, base64.decode(lines.get(1)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The signing key " + file + " cannot be used: " + e, e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var base64 = Base64.getEncoder();
        var text = base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        try {
            Private.write(file, text.getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            return;
        }
    }

    /** The hash of the public half: which key. */
    public Sha256 id() {
        return Sha256.of(verifying);
    }

    /** The public half, as SubjectPublicKeyInfo in DER. */
    public byte[] publicKey() {
        return verifying.clone();
    }

    /** The key's signature over these bytes. */
    public byte[] sign(byte[] statement) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(statement);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key cannot sign", e);
        }
    }

    /** Whether the signature over the statement is of this public key. */
    public static boolean verifies(byte[] publicKey, byte[] statement, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(statement);
            return signature.verify(signed);
        } catch (GeneralSecurityException notEvenAKeyOrSignature) {
            return false;
        }
    }
}
