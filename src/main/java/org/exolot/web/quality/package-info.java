/** Pages for QA: review by exception, release, documents, quality events. */
@NullMarked
package org.exolot.web.quality;

import org.jspecify.annotations.NullMarked;
