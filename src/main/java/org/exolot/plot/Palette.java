package org.exolot.plot;

/** The colours of a plot. */
public enum Palette {
    /** White ground; tells as much after a copier. */
    PAPER("#1a1a1a", "#5c5c5c", "#e4e6e6", "#0b6e6e", "#a3b8b8", "#eaf3f2", "#b3261e", "#ffffff"),
    /** The page's dark ground. */
    DARK("#ececec", "#a8adad", "#313737", "#5fc7c3", "#6f8f8e", "#16302f", "#ff8a80", "#121616");

    final String ink;
    final String muted;
    final String grid;
    final String accent;
    final String faint;
    final String shade;
    final String alarm;
    final String ground;

    Palette(
            String ink,
            String muted,
            String grid,
            String accent,
            String faint,
            String shade,
            String alarm,
            String ground) {
        this.ink = ink;
        this.muted = muted;
        this.grid = grid;
        this.accent = accent;
        this.faint = faint;
        this.shade = shade;
        this.alarm = alarm;
        this.ground = ground;
    }
}
