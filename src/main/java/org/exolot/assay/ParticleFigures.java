package org.exolot.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;

/** The figures of a run of captures. */
final class ParticleFigures implements RunFigures {
    private final List<CaptureEvaluation> captures;
    private final List<CaptureEvaluation> used;
    private final Map<String, Entry> added;
    private final Place place;

    ParticleFigures(List<CaptureEvaluation> captures, Map<String, Entry> added, Place place) {
        this.captures = captures;
        this.used = captures.stream().filter(CaptureEvaluation::used).toList();
        this.added = added;
        this.place = place;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Optional<Found> figure(Condition condition) {
        if (condition instanceof Condition.Stated stated) {
            Optional<JudgedFigure> ofRun = JudgedFigure.stated(stated, added);
            return ofRun.isPresent() ? ofRun.map(figure -> new Found(figure, Optional.empty())) : ofCaptures(condition);
        }
        if (!(condition instanceof Condition.Within within) || within.figure().ofEachCapture()) {
            return ofCaptures(condition);
        }
        return switch (within.figure()) {
            case CAPTURES_USED -> ofRun(BigDecimal.valueOf(used.size()));
            case CAPTURES_EXCLUDED -> ofRun(BigDecimal.valueOf(captures.size() - (long) used.size()));
            case CAPTURE_CV -> Decimals.cvPercent(concentrations()).flatMap(this::ofRun);
            case TRACKS_TOTAL -> tracks().flatMap(this::ofRun);
            case POSITIONS_USED ->
                Optional.ofNullable(added.get(Companions.POSITIONS_USED))
                        .flatMap(entry -> Decimals.number(entry)
                                .map(number -> new Found(
                                        new JudgedFigure(Optional.of(number), entry.raw(), entry.place()),
                                        Optional.empty())));
            default -> Optional.empty();
        };
    }

    private Optional<Found> ofCaptures(Condition condition) {
        List<Found> all = used.stream()
                .flatMap(each -> JudgedFigure.of(condition, each.capture(), each.dilution(), each.concentration())
                        .map(figure ->
                                new Found(figure, Optional.of(each.capture().name())))
                        .stream())
                .toList();
        return RunFigures.worst(all, condition);
    }

    /** Of the stock where every factor is known, so that captures at different dilutions compare. */
    private List<BigDecimal> concentrations() {
        boolean known = used.stream().allMatch(each -> each.stock().isPresent());
        return used.stream()
                .flatMap(each -> (known ? each.stock() : each.concentration()).stream())
                .toList();
    }

    private Optional<BigDecimal> tracks() {
        BigDecimal sum = BigDecimal.ZERO;
        for (CaptureEvaluation each : used) {
            Optional<BigDecimal> tracks = Decimals.number(each.capture().tracks());
            if (tracks.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(tracks.get());
        }
        return used.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private Optional<Found> ofRun(BigDecimal number) {
        return Optional.of(new Found(JudgedFigure.of(number, place), Optional.empty()));
    }
}
