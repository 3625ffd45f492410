package org.exolot.specification;

/** What a controlled document says. */
public sealed interface Content
        permits Product,
                MethodVersion,
                Specification,
                IsolationSpecification,
                InstrumentProfile,
                DosageSpecification,
                AdministrationProtocol {
    /** Unique within its kind; the same for all versions. */
    String code();

    /** From 1. */
    int version();

    /** For people. */
    String title();
}
