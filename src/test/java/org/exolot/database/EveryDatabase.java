package org.exolot.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class once on H2 in a file and once on a real PostgreSQL, each time on a fresh, migrated database that all tests of the class share. The constructor,
 * the tests and their set-up methods may take a {@link TestDatabase}. The class has an instance for each test (JUnit's default): one for all would be made before its
 * database.
 *
 * <pre>{@code
 * @EveryDatabase
 * class LotRecordTest {
 *     @Test
 *     void a_lot_is_found_again(TestDatabase db) {
 *         db.inTransaction(() -> recorder.record(...));
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EveryDatabaseExtension.class)
public @interface EveryDatabase {}
