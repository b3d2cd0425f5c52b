/// Tests of what goes into an open study and comes out of it as files.
@NullMarked
package org.pilah.exchange;

import org.jspecify.annotations.NullMarked;
