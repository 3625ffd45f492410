package org.exolot.specification;

/** How a product may be given. */
public enum Route {
    TOPICAL_INTACT_SKIN,
    TOPICAL_AFTER_MICRONEEDLING,
    TOPICAL_AFTER_LASER,
    TOPICAL_AFTER_TRANSPLANTATION,
    INTRADERMAL_INJECTION,
    SUBCUTANEOUS_INJECTION;

    /** Whether it is parenteral: only there is the threshold of endotoxin of USP &lt;85&gt; a limit, elsewhere it is a scale. */
    public boolean parenteral() {
        return this == INTRADERMAL_INJECTION || this == SUBCUTANEOUS_INJECTION;
    }

    /** Whether it passes the skin's barrier, so that identity, sterility, endotoxin and mycoplasma must be judged on each lot. */
    public boolean passesTheSkin() {
        return this != TOPICAL_INTACT_SKIN;
    }
}
