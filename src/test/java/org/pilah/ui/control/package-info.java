/// The shared controls, tried on JavaFX's own platform without a display.
@NullMarked
package org.pilah.ui.control;

import org.jspecify.annotations.NullMarked;
