/// Tests of the program as a whole.
@NullMarked
package org.pilah;

import org.jspecify.annotations.NullMarked;
