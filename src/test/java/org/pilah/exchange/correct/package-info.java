/// Tests of corrections.
@NullMarked
package org.pilah.exchange.correct;

import org.jspecify.annotations.NullMarked;
