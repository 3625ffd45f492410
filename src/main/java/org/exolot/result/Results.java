package org.exolot.result;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.exolot.lot.LotId;
import org.exolot.sample.SampleId;
import org.exolot.statistics.SizeDistribution;

/** Reads what was measured and entered. Each call is a fixed number of queries, however many results there are. */
public interface Results {
    /** All results of these samples, every revision, by order, attribute and revision. */
    List<ResultRecord> ofSamples(Collection<SampleId> samples);

    /** Those of these attributes. */
    List<ResultRecord> ofSamples(Collection<SampleId> samples, Collection<String> attributes);

    /** One result. */
    Optional<ResultRecord> find(ResultId id);

    /** All runs that measured one of these samples or name the lot, every revision, by the time they were recorded. */
    List<RunRecord> runs(LotId lot, Collection<SampleId> samples);

    /** The merged size distribution of the current run of a result formed from particles, of the undiluted sample; empty for others. */
    default Optional<SizeDistribution> distribution(ResultId id) {
        return sizes(id).map(MeasuredSizes::distribution);
    }

    /** The same with what it rests on. */
    Optional<MeasuredSizes> sizes(ResultId id);
}
