/// Tests of the study's tables.
@NullMarked
package org.pilah.store;

import org.jspecify.annotations.NullMarked;
