/// Simpulkan, tried without a display where that is possible.
@NullMarked
package org.pilah.ui.conclude;

import org.jspecify.annotations.NullMarked;
