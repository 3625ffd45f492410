package org.exolot.sample;

/** What tests of the rooms above need of this one. */
public final class TestSamples {
    /** The beans of this room, for a {@code TestLab}. */
    public static final Class<?>[] BEANS = {
        Samples.class,
        Sampling.class,
        TestOrders.class,
        Ordering.class,
        DueTests.class,
        SamplingPlan.class,
        SampleImport.class
    };

    private TestSamples() {}
}
