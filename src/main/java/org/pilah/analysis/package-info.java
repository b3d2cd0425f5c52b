/// Answers computed from values, without side effects. Knows the model only; it neither fetches nor shows.
@NullMarked
package org.pilah.analysis;

import org.jspecify.annotations.NullMarked;
