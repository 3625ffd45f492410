package org.exolot.plot;

/**
 * A drawn plot.
 *
 * @param svg an SVG document of its own: whole numbers for width and height, presentation attributes only, no script, nothing from outside
 * @param alternative what the plot tells, in one sentence of the reader's language; also the drawing's accessible label
 */
public record Plot(String svg, String alternative) {}
