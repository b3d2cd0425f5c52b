/// Reduksi: the transcript with its codings, the code tree, the chosen segment, and the reduction table.
@NullMarked
package org.pilah.ui.condense;

import org.jspecify.annotations.NullMarked;
