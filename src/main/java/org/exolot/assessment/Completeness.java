package org.exolot.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a lot's accepted results and records against published lists of what to report. An item is earned by what is recorded, never typed:
 * each names the results or records that earn it. The lists are data ({@code completeness.json}).
 */
final class Completeness {
    private static final JsonNode LISTS = load();
    private static final String CONTROL = "CONTROL";

    private final List<ResultRecord> accepted;
    private final Map<String, String> recorded;

    Completeness(LotAssessment lot, Map<String, String> recorded) {
        this(lot.results().stream().map(LotAssessment.ResultLine::result).toList(), recorded);
    }

    Completeness(List<ResultRecord> results, Map<String, String> recorded) {
        this.accepted = results.stream()
                .filter(result -> result.status() == ResultStatus.CURRENT && result.accepted())
                .toList();
        this.recorded = recorded;
    }

    /** Each list that applies. */
    List<LotStatement.Checklist> lists() {
        return StreamSupport.stream(LISTS.spliterator(), false)
                .filter(list -> applies(list.path("when")))
                .map(this::checklist)
                .toList();
    }

    private LotStatement.Checklist checklist(JsonNode list) {
        List<LotStatement.Item> items = new ArrayList<>();
        list.path("items").forEach(item -> items.add(item(item)));
        return new LotStatement.Checklist(
                list.path("name").asString(),
                list.path("source").asString(),
                (int) items.stream()
                        .filter(item -> item.applicable() && item.earned())
                        .count(),
                (int) items.stream().filter(LotStatement.Item::applicable).count(),
                items);
    }

    private LotStatement.Item item(JsonNode item) {
        List<ResultId> results = new ArrayList<>();
        List<String> records = new ArrayList<>();
        boolean earned = earned(item, results, records);
        boolean applicable =
                applies(item.path("when")) && (earned || !item.path("optional").asBoolean(false));
        return new LotStatement.Item(
                item.path("id").asString(),
                item.path("en").asString(),
                item.path("tr").asString(),
                applicable,
                earned,
                earned ? results : List.of(),
                earned ? records : List.of());
    }

    private boolean earned(JsonNode item, List<ResultId> results, List<String> records) {
        for (String name : texts(item.path("recorded"))) {
            if (!recorded.containsKey(name)) {
                return false;
            }
            records.add(name);
        }
        for (String attribute : texts(item.path("all"))) {
            List<ResultId> found = of(attribute, false);
            if (found.isEmpty()) {
                return false;
            }
            results.addAll(found);
        }
        List<String> any = texts(item.path("any"));
        any.forEach(
                attribute -> results.addAll(of(attribute, item.path("controls").asBoolean(false))));
        return any.isEmpty() || !results.isEmpty();
    }

    private List<ResultId> of(String attribute, boolean withControls) {
        return accepted.stream()
                .filter(result -> result.attribute().equals(attribute))
                .filter(result -> !withControls
                        || result.from().stream().anyMatch(place -> place.role().equals(CONTROL)))
                .map(ResultRecord::id)
                .toList();
    }

    private boolean applies(JsonNode when) {
        if (when.isMissingNode()) {
            return true;
        }
        return texts(when.path("any")).stream()
                        .anyMatch(attribute -> !of(attribute, false).isEmpty())
                || texts(when.path("recorded")).stream().anyMatch(recorded::containsKey);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode load() {
        try (InputStream stream = Completeness.class.getResourceAsStream("completeness.json")) {
            if (stream == null) {
                throw new IllegalStateException("completeness.json is not beside " + Completeness.class.getName());
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
