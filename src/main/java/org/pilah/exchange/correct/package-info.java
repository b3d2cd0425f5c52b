/// Corrections of texts that are coded: what would change, doing it as one step, and the segments to be looked at
/// afterwards. What becomes of passages and turns is for `analysis` to say. Knows nothing of commands and screens.
@NullMarked
package org.pilah.exchange.correct;

import org.jspecify.annotations.NullMarked;
