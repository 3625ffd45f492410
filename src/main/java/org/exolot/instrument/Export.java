package org.exolot.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;

/**
 * One file as an instrument's software wrote it, in one form for all instruments. Says what the file says and judges nothing.
 *
 * @param file which
 * @param format what it is
 * @param readerVersion of the reader; with the same bytes it gives the same export
 * @param instrument who wrote it
 * @param runs what was run; empty for a companion, which says something about another file's run
 * @param companionOf the key that ties a companion to the run it belongs to
 * @param findings what there is to say about it
 * @param account what became of each line
 */
public record Export(
        FileId file,
        FormatId format,
        int readerVersion,
        InstrumentIdentity instrument,
        List<ExportRun> runs,
        Optional<Companion> companionOf,
        List<Finding> findings,
        Account account) {
    public Export {
        runs = OnDemandList.unchanging(runs);
        findings = List.copyOf(findings);
    }

    /** The same with these findings behind its own. */
    Export with(List<Finding> further) {
        List<Finding> all = Stream.concat(findings.stream(), further.stream()).toList();
        return further.isEmpty()
                ? this
                : new Export(file, format, readerVersion, instrument, runs, companionOf, all, account);
    }
}
