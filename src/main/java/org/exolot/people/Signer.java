package org.exolot.people;

/**
 * Who signs: the person signed in, the password given again for this signature, and the role in which they sign.
 */
public record Signer(PersonId person, String password, Role role) {
    @Override
    public String toString() {
        return "Signer[person=" + person + ", role=" + role + "]";
    }
}
