package org.exolot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.exolot.instrument.Formats;
import org.exolot.instrument.Profiles;

/** The formats with a laboratory's own profiles from a folder, for commands that need no database. */
final class OwnProfiles {
    private OwnProfiles() {}

    /** Empty, with every fault told, where a profile of the folder has one: what one person relies on is not left out in silence. */
    static Optional<Formats> formats(Optional<Path> told, Locale locale, PrintStream err) {
        Optional<Path> folder = told.or(OwnProfiles::ofHome);
        if (folder.isEmpty()) {
            return Optional.of(Formats.shipped());
        }
        try {
            Profiles.Folder own = Profiles.folder(folder.get());
            FindingText text = FindingText.in(locale);
            own.faults().forEach(fault -> err.println(text.line(fault)));
            err.flush();
            return own.faults().isEmpty() ? Optional.of(Formats.withProfiles(own.profiles())) : Optional.empty();
        } catch (IOException unreadable) {
            err.println(
                    CommandWording.in(locale).say("unreadable", folder.get(), String.valueOf(unreadable.getMessage())));
            err.flush();
            return Optional.empty();
        }
    }

    private static Optional<Path> ofHome() {
        String home = System.getenv().getOrDefault("EXOLOT_HOME", "data");
        return Optional.of(Path.of(home, "profiles")).filter(Files::isDirectory);
    }
}
