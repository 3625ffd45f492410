package org.exolot.release;

/** What a quality event is about. */
public enum QualityEventKind {
    /** An investigation of a result out of specification (FDA guidance on OOS results, 2022). */
    OOS_INVESTIGATION,
    DEVIATION,
    EXCURSION,
    COMPLAINT,
    ADVERSE_EVENT,
    LOOK_BACK
}
