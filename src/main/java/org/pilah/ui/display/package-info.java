/// Sajikan: matrices and charts whose every number opens its quotes.
@NullMarked
package org.pilah.ui.display;

import org.jspecify.annotations.NullMarked;
