/** What an outsider sees: the check of a certificate. */
@NullMarked
package org.exolot.web.clinic;

import org.jspecify.annotations.NullMarked;
