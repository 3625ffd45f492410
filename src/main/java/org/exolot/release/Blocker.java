package org.exolot.release;

/**
 * One thing that stands against the release of a lot.
 *
 * @param type what kind of thing
 * @param subject what it is about: a criterion's id, a run's name, a hold's subject
 * @param detail in words
 */
public record Blocker(BlockerType type, String subject, String detail) {}
