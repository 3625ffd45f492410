package org.exolot.specification;

import java.util.List;
import org.springframework.stereotype.Component;

/** What keeps a document from becoming effective, whoever signs. */
@Component
class ApprovalObstacles {
    /** The obstacles; empty if there is none. */
    List<Obstacle> of(ControlledDocument document) {
        if (document.kind() != DocumentKind.SPECIFICATION) {
            return List.of();
        }
        return MasterReader.content(document) instanceof Specification specification
                ? specification.obstacles()
                : List.of();
    }
}
