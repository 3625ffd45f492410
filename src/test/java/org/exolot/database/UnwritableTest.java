package org.exolot.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UnwritableTest {
    @Test
    void a_disk_that_is_full_under_the_database_is_told_as_such() {
        Throwable full = new IllegalStateException(
                new SQLException("IO Exception", "90028", new IOException("No space left on device")));
        assertThat(Database.unwritable(full)).contains("No space left on device");
        assertThat(Database.unwritable(new SQLException("could not extend file", "53100")))
                .isPresent();
    }

    @Test
    void a_server_that_cannot_be_reached_is_no_full_disk() {
        assertThat(Database.unwritable(new IllegalStateException(
                        new SQLException("refused", "08001", new ConnectException("Connection refused")))))
                .isEmpty();
        assertThat(Database.unwritable(
                        new SQLException("no such host", "08001", new UnknownHostException("db.lab.example"))))
                .isEmpty();
    }
}
