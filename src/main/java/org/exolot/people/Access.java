package org.exolot.people;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;

/** Who may do what: denied unless a role that the person holds at present allows it and the account is active. */
public final class Access {
    private Access() {}

    /** Whether the person may. */
    public static boolean allows(Person person, Act act) {
        return person.state() == AccountState.ACTIVE && person.roles().stream().anyMatch(act.roles()::contains);
    }

    /**
     * Goes on only if the person may.
     *
     * @throws RefusedException otherwise
     */
    public static void require(Person person, Act act) {
        if (person.state() != AccountState.ACTIVE) {
            throw new RefusedException(
                    RefusalType.ACCOUNT_STATE,
                    person.username(),
                    person.state().name().toLowerCase(Locale.ROOT));
        }
        if (!allows(person, act)) {
            String roles = act.roles().stream()
                    .sorted(Comparator.naturalOrder())
                    .map(Role::name)
                    .collect(Collectors.joining(", "));
            throw new RefusedException(RefusalType.NOT_ALLOWED, person.username(), act.words(), roles);
        }
    }
}
