/// Slow work: who does it, how far it is, how it is stopped. Knows nothing of studies.
@NullMarked
package org.pilah.task;

import org.jspecify.annotations.NullMarked;
