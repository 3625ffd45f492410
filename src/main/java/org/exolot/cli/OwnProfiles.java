package org.exolot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.Wording;
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
            own.faults().forEach(fault -> print(fault, Wording.in(locale), err));
            err.flush();
            return own.faults().isEmpty() ? Optional.of(Formats.withProfiles(own.profiles())) : Optional.empty();
        } catch (IOException unreadable) {
            err.println(folder.get() + ": " + unreadable);
            err.flush();
            return Optional.empty();
        }
    }

    private static Optional<Path> ofHome() {
        String home = System.getenv().getOrDefault("EXOLOT_HOME", "data");
        return Optional.of(Path.of(home, "profiles")).filter(Files::isDirectory);
    }

    /** A finding on one line. */
    static void print(Finding finding, Wording wording, PrintStream err) {
        err.println(finding.severity() + " " + finding.type() + ", "
                + finding.place().file().name() + ", " + wording.place(finding.place()) + ": "
                + wording.sentence(finding.type()) + " " + finding.found() + " → " + finding.expected());
    }
}
