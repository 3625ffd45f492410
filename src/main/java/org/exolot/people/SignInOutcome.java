package org.exolot.people;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {
    /**
     * The person is who they say.
     *
     * @param mustChangePassword the password was a one-time password: nothing else may be done before it is changed
     */
    record Accepted(Person person, boolean mustChangePassword) implements SignInOutcome {}

    /** Not accepted. The reason is for the record; outside, every reason looks the same. */
    record Refused(Reason reason) implements SignInOutcome {}

    /** Why an attempt was not accepted. */
    enum Reason {
        UNKNOWN_USER,
        WRONG_PASSWORD,
        LOCKED,
        CLOSED
    }
}
