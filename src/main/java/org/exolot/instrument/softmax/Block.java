package org.exolot.instrument.softmax;

import org.exolot.instrument.text.Fields;

/** One block of a document, from its first line to {@code ~End}. Each line it is given is accounted for by it. */
interface Block {
    /** The next line after the block's first. */
    void line(long number, Fields fields);

    /** The block has ended, before this line. */
    void end(long number);
}
