package org.exolot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A call that cannot be carried out as it was typed; its message is a sentence in the language of who sits at the terminal. */
final class WrongCallException extends ParameterException {
    private static final long serialVersionUID = 1;

    /**
     * A call at fault.
     *
     * @param command that was called
     * @param key of the sentence in the commands' wording
     * @param named what the sentence names
     */
    WrongCallException(CommandLine command, String key, Object... named) {
        super(command, CommandWording.here().say(key, named));
    }

    /** A file that was named but cannot be read, and what is the matter with it. */
    static WrongCallException unreadable(CommandLine command, Path file) {
        if (!Files.exists(file)) {
            return new WrongCallException(command, "file.absent", file);
        }
        return new WrongCallException(command, Files.isDirectory(file) ? "file.folder" : "file.denied", file);
    }
}
