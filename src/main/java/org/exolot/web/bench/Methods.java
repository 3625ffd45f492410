package org.exolot.web.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assay.StatedControls;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;
import org.springframework.stereotype.Component;

/** The method versions by their ids, for pages that name them. */
@Component
class Methods {
    private final Documents documents;

    Methods(Documents documents) {
        this.documents = documents;
    }

    /** All of them. */
    Map<String, Known> all() {
        Map<String, Known> known = new HashMap<>();
        documents.all().stream()
                .filter(document -> document.kind() == DocumentKind.METHOD)
                .forEach(document -> {
                    if (MasterReader.content(document) instanceof MethodVersion method) {
                        known.put(document.id().toString(), new Known(method));
                    }
                });
        return known;
    }

    /** The method of this id, which a recorded order or result refers to. */
    static Known of(Map<String, Known> known, DocumentId id) {
        return Optional.ofNullable(known.get(id.toString()))
                .orElseThrow(() -> new IllegalStateException("no method version " + id));
    }

    /** A method version. */
    record Known(MethodVersion version) {
        /** Code and version, as results name it. */
        public String code() {
            return version.code() + "/" + version.version();
        }

        public String title() {
            return version.title();
        }

        /** Whether its results are entered by hand. */
        public boolean byHand() {
            return version.entry() == MethodVersion.Entry.BY_HAND;
        }

        /** The controls that must be stated beside a result that is entered by hand. */
        public List<String> controls() {
            return StatedControls.required(version.controls());
        }

        /** What it determines. */
        public List<MethodVersion.Yield> yields() {
            return version.yields();
        }
    }
}
