package org.exolot.cli;

import org.exolot.instrument.EventTable;
import org.exolot.instrument.ExportRun;

/** The events of a run in the document {@code exolot-inspect/1}, under {@code events} where there are any. */
final class InspectEventJson {
    private final JsonOut out;

    InspectEventJson(JsonOut out) {
        this.out = out;
    }

    void events(ExportRun run) {
        if (!run.events().isEmpty()) {
            out.list("events", run.events(), this::events);
        }
    }

    private void events(EventTable table) {
        out.object(() -> {
            out.number("events", table.events());
            table.volume().ifPresent(volume -> out.figure("volumeNl", volume));
            table.perMillilitre().ifPresent(each -> out.number("perMl", each));
            out.place("place", table.place());
            out.list("channels", table.channels(), this::channel);
        });
    }

    private void channel(EventTable.Channel channel) {
        out.object(() -> {
            out.text("name", channel.name());
            channel.label().ifPresent(label -> out.text("label", label));
            out.number("numbers", channel.numbers());
            finite("min", channel.min());
            finite("max", channel.max());
            finite("mean", channel.mean());
            finite("sd", channel.sd());
            finite("median", channel.median());
        });
    }

    private void finite(String key, double value) {
        if (Double.isFinite(value)) {
            out.number(key, value);
        }
    }
}
