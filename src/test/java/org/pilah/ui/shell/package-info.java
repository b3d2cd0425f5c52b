/// The window as a whole, tried without a display but for what only nodes do.
@NullMarked
package org.pilah.ui.shell;

import org.jspecify.annotations.NullMarked;
