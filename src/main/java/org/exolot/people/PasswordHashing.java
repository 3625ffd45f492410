package org.exolot.people;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.exolot.database.Home;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Verifiers of passwords: Argon2id (RFC 9106) with Spring Security's parameters. As each takes 16 MB, no more are computed at once than there
 * are processors. Text is brought into one Unicode form first, so that a password typed on another keyboard is the same password.
 * A {@linkplain Home.Kind#TEST test's} home, which guards nothing, has the same algorithm at its lowest cost.
 */
@Component
class PasswordHashing {
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;

    private final int kibibytes;
    private final int passes;
    private final Argon2PasswordEncoder argon2;
    private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobody;

    PasswordHashing(Home home) {
        boolean cheap = home.kind() == Home.Kind.TEST;
        this.kibibytes = cheap ? 1 << 6 : 1 << 14;
        this.passes = cheap ? 1 : 2;
        this.argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, kibibytes, passes);
        this.nobody = nobodysVerifier();
    }

    /** A fresh verifier of the password. */
    String verifier(String password) {
        permits.acquireUninterruptibly();
        try {
            String encoded = argon2.encode(normal(password));
            if (encoded == null) {
                throw new IllegalStateException("Argon2 gave no verifier");
            }
            return encoded;
        } finally {
            permits.release();
        }
    }

    /** Whether the password is the one of the verifier. */
    boolean matches(String password, String verifier) {
        permits.acquireUninterruptibly();
        try {
            return argon2.matches(normal(password), verifier);
        } finally {
            permits.release();
        }
    }

    /** Takes as long as {@link #matches}, for a username that does not exist. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    /** A verifier that is drawn, not computed: no password fits it, and to find that out takes as long as with any other. */
    private String nobodysVerifier() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(kibibytes, passes, LANES, drawn(SALT), drawn(HASH));
    }

    private static String drawn(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return Base64.getEncoder().withoutPadding().encodeToString(drawn);
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
