package org.exolot.cli;

/** The entry of every command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
