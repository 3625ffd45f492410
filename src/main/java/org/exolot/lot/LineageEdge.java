package org.exolot.lot;

/** How much of one node went into another; the quantity is canonical text. */
public record LineageEdge(LineageNodeId from, LineageNodeId to, String quantity, String unit) {}
