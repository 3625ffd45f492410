package org.exolot.sample;

import java.util.Collection;
import java.util.Set;

/** Tells which orders are filled. The rooms above, which record preparations and results, answer it. */
public interface OrderProgress {
    /** Those of these orders whose replicate plan is complete or whose result was entered. */
    Set<TestOrderId> filled(Collection<TestOrderId> orders);
}
