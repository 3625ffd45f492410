package org.exolot.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands as they are typed, on a furnished lab of the test's own, with what they print. */
abstract class CommandsOnALab {
    private static final String HOME = "exolot.home";

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    /** The last command's standard output. */
    String said = "";

    /** The last command's standard error. */
    String told = "";

    @BeforeEach
    final void furnish() throws IOException {
        RunningLab.furnish(home);
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    final void leave() {
        System.clearProperty(HOME);
    }

    final Path folder() {
        return folder;
    }

    /** Runs a command and gives its exit code. */
    final int run(String... call) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream saying = new ByteArrayOutputStream();
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        System.setOut(new PrintStream(saying, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(telling, true, StandardCharsets.UTF_8));
        try {
            return Main.run(call);
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = saying.toString(StandardCharsets.UTF_8);
            told = telling.toString(StandardCharsets.UTF_8);
        }
    }

    /** The call as this person. */
    final String[] as(String user, String... call) throws IOException {
        List<String> whole = new ArrayList<>(Arrays.asList(call));
        whole.addAll(List.of("--as", user, "--password-file", file("password", RunningLab.PASSWORD)));
        return whole.toArray(String[]::new);
    }

    final String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    final String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
