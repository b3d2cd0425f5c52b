/// Screens, tried on JavaFX's own platform without a display.
@NullMarked
package org.pilah.ui;

import org.jspecify.annotations.NullMarked;
