/// The workspace Sajikan: numbers against the index, and what keys do in the grid.
@NullMarked
package org.pilah.ui.display;

import org.jspecify.annotations.NullMarked;
