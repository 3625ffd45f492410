package org.exolot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A command in a process of its own. Closing it kills what still runs. */
public final class Child implements AutoCloseable {
    /** No less than the program itself waits for its turn on a home: a machine with other work is slow, not broken. */
    private static final long PATIENCE_SECONDS = 600;

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code exolot} with these arguments on a home; what it prints goes to a file in {@code folder}. */
    static Child exolot(Path home, Path folder, String... arguments) {
        return java(home, folder, "org.exolot.cli.Main", arguments);
    }

    /** Starts a main class of the tests. */
    public static Child java(Path home, Path folder, String main, String... arguments) {
        return started(List.of(), home, folder, main, arguments);
    }

    /** Starts a main class of the tests that may write no file of more than this many blocks of 512 bytes: what lies beyond fails as on a full disk. */
    public static Child limited(int blocks, Path home, Path folder, String main, String... arguments) {
        var shell = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
        return started(shell, home, folder, main, arguments);
    }

    private static Child started(List<String> shell, Path home, Path folder, String main, String... arguments) {
        var command = new ArrayList<>(shell);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Duser.language=en",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main));
        command.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile(folder, "child-", ".txt");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(
                            Files.createTempFile(folder, "nothing-", ".txt").toFile()));
            builder.environment().put("EXOLOT_HOME", home.toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("EXOLOT_DB_"));
            return new Child(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and gives its exit code. */
    public int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It runs still:\n" + output());
        }
        return process.exitValue();
    }

    /** Waits until it has printed what is looked for. */
    public String printed(Predicate<String> lookedFor) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!lookedFor.test(output())) {
            if (!process.isAlive() && !lookedFor.test(output()) || System.nanoTime() > end) {
                throw new AssertionError("It printed only:\n" + output());
            }
            Thread.sleep(20);
        }
        return output();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Ends it where it stands, without any last act. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
