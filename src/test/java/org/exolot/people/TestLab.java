package org.exolot.people;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.exolot.database.TestDatabase;
import org.exolot.ledger.Recorder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A lab with one administrator on a test database, for tests of this room and of those above. */
public final class TestLab implements AutoCloseable {
    /** The password of everybody that {@link #person} adds. */
    public static final String PASSWORD = "correct horse battery staple";

    private static final Class<?>[] BEANS = {
        Transactions.class,
        PeopleConfiguration.class,
        Recorder.class,
        People.class,
        AccountRows.class,
        PasswordHashing.class,
        Accounts.class,
        SignIn.class,
        Passwords.class,
        Ceremony.class,
        SignatureCheck.class
    };

    private final AnnotationConfigApplicationContext context;
    private final PersonId administrator;

    /** @param further beans of other rooms */
    public TestLab(TestDatabase database, Class<?>... further) {
        context = database.context(
                Stream.concat(Stream.of(BEANS), Stream.of(further)).toArray(Class<?>[]::new));
        bean(Accounts.class).begin();
        administrator = bean(People.class).require(Accounts.FIRST_ADMINISTRATOR).id();
    }

    /** A bean of the lab. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The first administrator. */
    public PersonId administrator() {
        return administrator;
    }

    /** The person of this name, added with these roles and {@link #PASSWORD} where missing. */
    public PersonId person(String username, Role... roles) {
        return bean(People.class).byUsername(username).map(Person::id).orElseGet(() -> add(username, roles));
    }

    /** A signer who gives the right password. */
    public Signer signer(PersonId person, Role role) {
        return new Signer(person, PASSWORD, role);
    }

    private PersonId add(String username, Role... roles) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(Set.of(roles));
        OneTimePassword first = bean(Accounts.class)
                .add(administrator, username, "Dr. " + username.toUpperCase(java.util.Locale.ROOT), wanted);
        bean(Passwords.class).change(username, first.password(), PASSWORD);
        return bean(People.class).require(username).id();
    }

    @Override
    public void close() {
        context.close();
    }
}
