/** Makes the demo lab: files in the real layouts, handed in through the same job as everyone's. */
@NullMarked
package org.exolot.cli.demo;

import org.jspecify.annotations.NullMarked;
