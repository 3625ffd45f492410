/** Pages and the API, one package per kind of person. */
@ApplicationModule(displayName = "Web")
@NullMarked
package org.exolot.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
