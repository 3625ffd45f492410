package org.exolot.cli;

import java.io.IOException;
import java.util.Map;
import org.exolot.cli.demo.DemoRooms;

/** The application without its pages, on a test database, for the demo's lab. */
public final class DemoBeans implements DemoRooms, AutoCloseable {
    private final Rooms rooms;
    private final DemoMasters masters;

    private DemoBeans(Rooms rooms) {
        this.rooms = rooms;
        this.masters = new DemoMasters(rooms);
    }

    public static DemoBeans open(Map<String, Object> settings) {
        return new DemoBeans(Rooms.open(settings));
    }

    public static String example() throws IOException {
        return ImportCommand.example();
    }

    @Override
    public <T> T get(Class<T> type) {
        return rooms.get(type);
    }

    @Override
    public Map<String, String> importMasters(String yaml) {
        return masters.importMasters(yaml);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
