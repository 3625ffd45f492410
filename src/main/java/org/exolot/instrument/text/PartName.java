package org.exolot.instrument.text;

/** The name of a part of a zip, which whoever made it wrote freely. No part is ever unpacked to a disk; a name that would leave the folder tells of a bad intent all the same. */
public final class PartName {
    private PartName() {}

    /** Whether the name would lead out of the folder that the zip is unpacked to, here or under Windows. */
    public static boolean unsafe(String part) {
        String name = part.replace('\\', '/');
        return name.startsWith("/")
                || name.contains(":")
                || name.equals("..")
                || name.startsWith("../")
                || name.endsWith("/..")
                || name.contains("/../");
    }
}
