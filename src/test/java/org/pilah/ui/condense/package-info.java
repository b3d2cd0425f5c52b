/// Tests of Reduksi.
@NullMarked
package org.pilah.ui.condense;

import org.jspecify.annotations.NullMarked;
