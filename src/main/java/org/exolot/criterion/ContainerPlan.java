package org.exolot.criterion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How many containers of a lot its tests, its reserve and its stability study take, so that before filling it is known what is left to sell.
 *
 * @param tests what is tested in final containers
 * @param reserveMultiple how often the reserve allows all tests that count for it (21 CFR 211.170(b): twice all but sterility and pyrogens);
 *     data per product and market, as 21 CFR 600.13 allows less by exception
 * @param stabilityPulls how many times containers are drawn for stability; 0 for a lot that is not on stability
 * @param containersPerPull how many each time
 */
public record ContainerPlan(List<Test> tests, int reserveMultiple, int stabilityPulls, int containersPerPull) {
    public ContainerPlan {
        tests = List.copyOf(tests);
    }

    /**
     * One test.
     *
     * @param containers how many it takes; for sterility how many media a container cannot serve together
     * @param sterility whether the number follows from the lot by USP &lt;71&gt;, table 3, for each medium
     * @param reserve whether the reserve must allow it
     */
    public record Test(String name, int containers, boolean sterility, boolean reserve) {}

    /**
     * What becomes of the filled containers.
     *
     * @param saleable what is left; negative where the lot is too small for its own tests
     */
    public record Account(int filled, int tested, int reserve, int stability, int saleable) {}

    /** The account of a lot of so many containers. */
    public Account of(int filled) {
        int tested = 0;
        int reserved = 0;
        for (Test test : tests) {
            int containers = test.sterility() ? test.containers() * forSterility(filled) : test.containers();
            tested += containers;
            reserved += test.reserve() ? reserveMultiple * containers : 0;
        }
        int stability = stabilityPulls * containersPerPull;
        return new Account(filled, tested, reserved, stability, filled - tested - reserved - stability);
    }

    /**
     * How many containers of a lot of parenterals of up to 100 mL are tested for sterility in one medium: up to 100 containers 10 % or 4,
     * the greater; up to 500 ten; beyond 2 % or 20, the less (USP &lt;71&gt;, table 3).
     */
    public static int forSterility(int filled) {
        if (filled <= 100) {
            return Math.max(4, percent(filled, "0.10"));
        }
        return filled <= 500 ? 10 : Math.min(20, percent(filled, "0.02"));
    }

    private static int percent(int filled, String share) {
        return BigDecimal.valueOf(filled)
                .multiply(new BigDecimal(share))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
