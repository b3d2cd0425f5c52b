/// Everything that reads what comes from outside, fed with what nobody would write: seeds and findings in every run
/// of the tests, and as long as one likes by `FuzzRun`.
@NullMarked
package org.pilah.fuzz;

import org.jspecify.annotations.NullMarked;
