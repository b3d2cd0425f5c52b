/// What all screens are made of: the look, icons, and controls of our own. Knows no feature.
@NullMarked
package org.pilah.ui.control;

import org.jspecify.annotations.NullMarked;
