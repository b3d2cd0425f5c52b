/// Tests of the study file.
@NullMarked
package org.pilah.journal;

import org.jspecify.annotations.NullMarked;
