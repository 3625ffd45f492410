/** Benchmarks: {@code mvn -Pbench -DskipTests test-compile exec:exec@jmh}. */
@NullMarked
package org.exolot.bench;

import org.jspecify.annotations.NullMarked;
