package org.exolot.people;

import java.security.SecureRandom;

/** Makes one-time passwords: four groups of four from 32 signs that are not mistaken for one another, 80 bits. */
final class PasswordMaker {
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordMaker() {}

    static String make() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            for (int i = 0; i < GROUP; i++) {
                password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            }
        }
        return password.toString();
    }
}
