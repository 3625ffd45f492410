package org.exolot.specification;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What keeps a document from becoming effective, whoever signs. */
@Component
class ApprovalObstacles {
    /** The obstacles in words; empty if there is none. */
    List<String> of(ControlledDocument document) {
        if (document.kind() != DocumentKind.SPECIFICATION) {
            return List.of();
        }
        return MasterReader.content(document) instanceof Specification specification
                ? specification.obstacles().stream()
                        .map(obstacle -> obstacle.in(Locale.ENGLISH))
                        .toList()
                : List.of();
    }
}
