package org.exolot.specification;

/** What tests of the rooms above need of this one. */
public final class TestDocuments {
    /** The beans of this room, for a {@code TestLab}. */
    public static final Class<?>[] BEANS = {
        Documents.class, DocumentWriting.class, DocumentApproval.class, ApprovalObstacles.class, Specifications.class
    };

    private TestDocuments() {}
}
