package org.exolot.statistics;

/**
 * One well of a calibration standard.
 *
 * @param concentration what it holds, in the method's unit; 0 for a zero standard
 * @param signal what the instrument read, in the terms that the method fits (blank-corrected or not)
 */
public record Standard(double concentration, double signal) {}
