package org.exolot.people;

import java.util.Locale;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a password must be, and when failures lock an account; settings {@code exolot.password.*}. Length counts, not classes of characters
 * (NIST SP 800-63B, 3.1.1.2).
 *
 * @param minLength fewest characters
 * @param maxLength most characters
 * @param minDistinct fewest different characters
 * @param history how many of the last passwords may not come again
 * @param failuresBeforeLock how many failures in a row lock the account
 */
@ConfigurationProperties("exolot.password")
public record PasswordRules(
        @DefaultValue("12") int minLength,
        @DefaultValue("128") int maxLength,
        @DefaultValue("5") int minDistinct,
        @DefaultValue("5") int history,
        @DefaultValue("5") int failuresBeforeLock) {

    /**
     * Goes on only if the password keeps the rules that can be judged without the earlier ones.
     *
     * @throws RefusedException otherwise
     */
    void require(String username, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < minLength) {
            throw new RefusedException(
                    RefusalType.PASSWORD_TOO_SHORT, Integer.toString(length), Integer.toString(minLength));
        }
        if (length > maxLength) {
            throw new RefusedException(
                    RefusalType.PASSWORD_TOO_LONG, Integer.toString(length), Integer.toString(maxLength));
        }
        boolean namesUser = password.toLowerCase(Locale.ROOT).contains(username);
        if (namesUser || password.codePoints().distinct().count() < minDistinct) {
            throw new RefusedException(RefusalType.PASSWORD_TOO_SIMPLE);
        }
    }
}
