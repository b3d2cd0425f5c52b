/// The start page, tried without a display.
@NullMarked
package org.pilah.ui.start;

import org.jspecify.annotations.NullMarked;
