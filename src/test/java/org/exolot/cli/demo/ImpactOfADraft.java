package org.exolot.cli.demo;

import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assessment.Impact;
import org.exolot.assessment.ImpactPreview;
import org.exolot.cli.DemoBeans;
import org.exolot.cli.demo.DemoLot.Story;
import org.exolot.criterion.Verdict;
import org.exolot.people.People;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.DocumentWriting;
import org.exolot.specification.Documents;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** What a version of a specification would change, told before it is approved; a part of {@link CertificateOfALotTest}, whose lots it needs. */
final class ImpactOfADraft {
    private static final String SPECIFICATION = "SPEC-MSC-EV-HAIR-01";

    private ImpactOfADraft() {}

    /** Open lots and the youngest released ones are judged by a version that awaits approval; nothing is stored. */
    static void isTold(DemoBeans rooms, Map<Story, String> lots) {
        ControlledDocument draft = draft(rooms);
        int recorded = rooms.get(DSLContext.class).fetchCount(LEDGER_ENTRY);

        Impact impact = rooms.get(ImpactPreview.class).of(draft.id(), 10);

        assertThat(impact.lots())
                .as("open and released, not the recalled one; open ones first")
                .extracting(Impact.LotImpact::lot)
                .contains(lot(lots, Story.READY), lot(lots, Story.HELD))
                .doesNotContain(lot(lots, Story.RECALLED))
                .endsWith(lot(lots, Story.CERTIFIED_AGAIN));
        for (Story tested : List.of(Story.READY, Story.CERTIFIED_AGAIN)) {
            Impact.LotImpact changed = impact.changed().stream()
                    .filter(one -> one.lot().equals(lot(lots, tested)))
                    .findFirst()
                    .orElseThrow();
            assertThat(changed.boundTo()).isEqualTo(1);
            assertThat(changed.changes())
                    .as("osmolality's limit moved, pH is gone")
                    .hasSize(2);
            Impact.Change osmolality = changed.changes().getFirst();
            assertThat(osmolality.either().criterion()).isEqualTo("GE-03");
            assertThat(osmolality.before().orElseThrow().outcome()).isEqualTo(Verdict.PASS);
            assertThat(osmolality.after().orElseThrow().outcome()).isEqualTo(Verdict.FAIL);
            assertThat(changed.changes().get(1).before().orElseThrow().criterion())
                    .isEqualTo("GE-02");
            assertThat(changed.changes().get(1).after()).isEmpty();
        }
        assertThat(rooms.get(ImpactPreview.class).of(draft.id(), 0).lots())
                .extracting(Impact.LotImpact::lot)
                .doesNotContain(lot(lots, Story.CERTIFIED_AGAIN));
        assertThat(rooms.get(DSLContext.class).fetchCount(LEDGER_ENTRY)).isEqualTo(recorded);
    }

    private static String lot(Map<Story, String> lots, Story story) {
        return Optional.ofNullable(lots.get(story)).orElseThrow();
    }

    /** The next version: osmolality from 340 to 350 instead of 270 to 330, and no pH. */
    @SuppressWarnings("unchecked")
    private static ControlledDocument draft(DemoBeans rooms) {
        ControlledDocument present = rooms.get(Documents.class)
                .newest(DocumentKind.SPECIFICATION, SPECIFICATION)
                .orElseThrow();
        Map<String, Object> content = JsonMapper.shared().readValue(present.content(), Map.class);
        content.put("version", 2);
        List<Map<String, Object>> criteria = (List<Map<String, Object>>)
                Optional.ofNullable(content.get("criteria")).orElseThrow();
        criteria.removeIf(criterion -> "GE-02".equals(criterion.get("id")));
        criteria.stream()
                .filter(criterion -> "GE-03".equals(criterion.get("id")))
                .forEach(criterion -> criterion.put("limit", Map.of("at-least", "340", "at-most", "350")));
        return rooms.get(DocumentWriting.class)
                .write(
                        rooms.get(People.class).require("admin").id(),
                        new DocumentWriting.Draft(
                                DocumentKind.SPECIFICATION, SPECIFICATION, 2, present.title(), content))
                .document();
    }
}
