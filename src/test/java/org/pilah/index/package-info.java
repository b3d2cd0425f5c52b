/// Tests of the index.
@NullMarked
package org.pilah.index;

import org.jspecify.annotations.NullMarked;
