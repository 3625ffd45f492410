package org.exolot.cli.demo;

import java.util.Map;

/** What the demo needs of the application: its rooms, and the import of masters as the command does it. */
public interface DemoRooms {
    /** The one bean of this type. */
    <T> T get(Class<T> type);

    /**
     * Imports a file of masters; into an empty home as its first administrator.
     *
     * @return one-time passwords by username
     */
    Map<String, String> importMasters(String yaml);
}
