/** Signing in, signing out, one's own password, the lab's accounts. */
@NullMarked
package org.exolot.web.account;

import org.jspecify.annotations.NullMarked;
