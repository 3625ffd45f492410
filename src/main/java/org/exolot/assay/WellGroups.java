package org.exolot.assay;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which groups of wells belong together where a plate has several groups of standards. Software names them after their role with something
 * behind: {@code Standards IL-6} and {@code Unknowns IL-6}, {@code Std2} and {@code Unk2}.
 */
final class WellGroups {
    private static final Pattern ROLE = Pattern.compile(
            "standards?|std|calibrators?|cal|unknowns?|unk|samples?|spl|controls?|ctrl|ctl|qc|blanks?|blk|[\\s_:./-]+");

    private WellGroups() {}

    /** What a group's name says beside the role of its wells; the same for groups that belong together. */
    static String key(String group) {
        return ROLE.matcher(group.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
