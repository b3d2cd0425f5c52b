/// Kumpulkan: sources and cases come in, and what is still missing shows.
@NullMarked
package org.pilah.ui.collect;

import org.jspecify.annotations.NullMarked;
