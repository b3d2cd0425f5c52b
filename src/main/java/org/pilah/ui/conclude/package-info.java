/// Simpulkan: propositions with the evidence for and against them.
@NullMarked
package org.pilah.ui.conclude;

import org.jspecify.annotations.NullMarked;
