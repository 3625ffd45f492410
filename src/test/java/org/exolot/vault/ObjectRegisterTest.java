package org.exolot.vault;

import static exolot.schema.fact.Tables.VAULT_OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.Sha256;
import org.exolot.ledger.Author;
import org.exolot.ledger.Recorder;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ObjectRegisterTest {
    @Test
    void many_at_once_record_the_same_bytes_once(TestDatabase db) throws Exception {
        var object = new StoredObject(Sha256.of(new byte[] {1}), 1);
        try (var rooms = db.context(Recorder.class, ObjectRegister.class);
                var threads = Executors.newFixedThreadPool(6)) {
            var register = rooms.getBean(ObjectRegister.class);
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 24; i++) {
                all.add(threads.submit(() -> register.register(object, Author.program())));
            }
            for (var one : all) {
                one.get();
            }
            assertThat(register.knows(object.sha256())).isTrue();
            assertThat(db.dsl().fetchCount(VAULT_OBJECT)).isEqualTo(1);
        }
    }
}
