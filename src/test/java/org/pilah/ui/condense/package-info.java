/// Reduksi, tried without a display where that is possible.
@NullMarked
package org.pilah.ui.condense;

import org.jspecify.annotations.NullMarked;
