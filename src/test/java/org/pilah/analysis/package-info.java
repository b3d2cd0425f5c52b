/// Tests of the answers computed from values.
@NullMarked
package org.pilah.analysis;

import org.jspecify.annotations.NullMarked;
