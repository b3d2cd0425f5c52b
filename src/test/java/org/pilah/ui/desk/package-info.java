/// The desk, tried without a display.
@NullMarked
package org.pilah.ui.desk;

import org.jspecify.annotations.NullMarked;
