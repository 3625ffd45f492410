package org.exolot.cli;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.exolot.database.Database;
import org.exolot.database.DatabaseAddress;
import org.exolot.database.Home;
import org.exolot.database.Use;

/** Opens the database as a command does and keeps it until it is killed. */
final class SlowCommand {
    private SlowCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        var home = Home.at(Path.of(System.getenv("EXOLOT_HOME")), Home.Kind.TEST);
        try (var database = Database.open(home, new DatabaseAddress.Embedded(), Use.COMMAND)) {
            System.out.println("open " + database.vendor());
            TimeUnit.HOURS.sleep(1);
        }
    }
}
