package org.exolot.people;

/** A password made by the program, shown once and kept nowhere; it must be changed at the first sign-in. */
public record OneTimePassword(String username, String password) {
    @Override
    public String toString() {
        return "OneTimePassword[username=" + username + "]";
    }
}
