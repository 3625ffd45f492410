package org.exolot.specification;

import java.util.List;
import org.springframework.stereotype.Component;

/** What keeps a document from becoming effective, whoever signs. */
@Component
class ApprovalObstacles {
    /** The obstacles in words; empty if there is none. */
    List<String> of(ControlledDocument document) {
        return List.of();
    }
}
