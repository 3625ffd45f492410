package org.exolot.people;

import java.util.Set;

/**
 * A person with the account's present state.
 *
 * @param id who, for ever
 * @param username unique, lower-case, never given to another person
 * @param fullName as printed with a signature
 * @param state whether the person can sign in
 * @param roles the roles held at present
 */
public record Person(PersonId id, String username, String fullName, AccountState state, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whether the person holds this role at present. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
