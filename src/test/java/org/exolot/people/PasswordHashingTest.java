package org.exolot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.exolot.database.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasswordHashingTest {
    @TempDir
    private Path folder;

    /** The parameters that Spring Security recommends ({@code Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8}). */
    @ParameterizedTest
    @EnumSource(names = {"LAB", "DEMO"})
    void outside_tests_a_verifier_costs_sixteen_mebibytes_and_two_passes(Home.Kind kind) {
        PasswordHashing hashing = new PasswordHashing(Home.at(folder, kind));
        String verifier = hashing.verifier("correct horse");
        assertThat(verifier).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(hashing.matches("correct horse", verifier)).isTrue();
        assertThat(hashing.matches("correct house", verifier)).isFalse();
    }

    @Test
    void a_password_is_the_same_in_either_unicode_form() {
        PasswordHashing hashing = new PasswordHashing(Home.at(folder, Home.Kind.TEST));
        assertThat(hashing.matches("g\u00fcle g\u00fcle", hashing.verifier("gu\u0308le gu\u0308le")))
                .isTrue();
    }
}
