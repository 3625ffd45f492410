package org.exolot.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.exolot.people.Act;
import org.exolot.people.Person;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person signed in to the pages, with what their roles allow. Serialisable as sessions are, so it holds names and ids only. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final java.util.UUID id;
    private final String username;
    private final String fullName;
    private final Set<Role> roles;
    private final boolean mustChangePassword;

    SignedIn(Person person, boolean mustChangePassword) {
        super(authorities(person, mustChangePassword));
        this.id = person.id().value();
        this.username = person.username();
        this.fullName = person.fullName();
        this.roles = Set.copyOf(person.roles());
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    /** Who. */
    public PersonId person() {
        return new PersonId(id);
    }

    /** The username. */
    public String username() {
        return username;
    }

    /** The printed name. */
    public String fullName() {
        return fullName;
    }

    /** The roles held when signing in. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether nothing may be done before the one-time password is changed. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Whether a role of theirs allows this act; the services decide again by the roles held at the time. */
    public boolean may(Act act) {
        return !mustChangePassword && roles.stream().anyMatch(act.roles()::contains);
    }

    /** The same by the act's name, as pages ask. */
    public boolean can(String act) {
        return may(Act.valueOf(act));
    }

    /** The authority that a route asks for. */
    public static String authority(Act act) {
        return "ACT_" + act.name();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return username;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && id.equals(that.id) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static Collection<GrantedAuthority> authorities(Person person, boolean mustChangePassword) {
        if (mustChangePassword) {
            return List.of(new SimpleGrantedAuthority("MUST_CHANGE_PASSWORD"));
        }
        return java.util.Arrays.stream(Act.values())
                .filter(act -> person.roles().stream().anyMatch(act.roles()::contains))
                .map(act -> (GrantedAuthority) new SimpleGrantedAuthority(authority(act)))
                .toList();
    }
}
