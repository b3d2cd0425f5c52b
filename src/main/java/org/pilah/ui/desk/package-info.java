/// The researcher's desk: the open study with what every screen needs around it. Knows nothing of nodes and windows.
@NullMarked
package org.pilah.ui.desk;

import org.jspecify.annotations.NullMarked;
