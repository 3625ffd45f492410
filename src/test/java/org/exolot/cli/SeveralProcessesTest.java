package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one home with the embedded database: commands take turns, and work through a server while one runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals")
class SeveralProcessesTest {
    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private Child exolot(String... arguments) {
        return Child.exolot(home, folder, arguments);
    }

    private static void succeeds(Child command) throws InterruptedException {
        assertThat(command.end()).as(command.output()).isZero();
    }

    private static boolean serves(String output) {
        return output.contains("Exolot serves http://127.0.0.1:");
    }

    @Test
    void five_commands_at_once_on_a_fresh_home_all_succeed() throws InterruptedException {
        var all = new ArrayList<Child>();
        for (int i = 0; i < 5; i++) {
            all.add(exolot("ledger", "checkpoint"));
        }
        for (var one : all) {
            succeeds(one);
        }
        assertThat(all.stream()
                        .map(child -> child.output().replaceFirst("^(.*Waiting.*\\R)*", ""))
                        .distinct())
                .as("one key was made, and one checkpoint signed")
                .hasSize(1);
    }

    @Test
    void commands_work_while_a_server_runs_which_stops_at_once_and_leaves_the_home_whole() throws Exception {
        try (var server = exolot("serve", "--port", "0")) {
            server.printed(SeveralProcessesTest::serves);
            var first = exolot("ledger", "checkpoint");
            var second = exolot("ledger", "verify");
            var third = exolot("serve", "--port", "0");
            succeeds(first);
            succeeds(second);
            assertThat(third.end()).isEqualTo(1);
            assertThat(third.output())
                    .contains("Process " + server.pid() + " serves " + home + " already")
                    .doesNotContain("\tat ");
            server.interrupt();
            assertThat(server.end()).isEqualTo(130);
        }
        assertThat(home.resolve("db").resolve("host")).doesNotExist();
        succeeds(exolot("ledger", "verify"));
    }

    @Test
    void a_server_waits_for_a_command_under_way_and_a_command_after_a_killed_server_succeeds() throws Exception {
        try (var command = Child.java(home, folder, "org.exolot.cli.SlowCommand")) {
            command.printed(output -> output.contains("open"));
            try (var server = exolot("serve", "--port", "0")) {
                server.printed(output -> output.contains("Waiting for process " + command.pid()));
                assertThat(server.output()).doesNotMatch(SeveralProcessesTest::serves);
                command.kill();
                server.printed(SeveralProcessesTest::serves);
                server.kill();
            }
        }
        assertThat(Files.exists(home.resolve("db").resolve("host")))
                .as("the killed server's sign is still there")
                .isTrue();
        succeeds(exolot("ledger", "verify"));
    }
}
