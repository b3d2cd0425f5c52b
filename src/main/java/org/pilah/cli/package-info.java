/// The commands: the program without a screen, for scripts, appendices and tests. Knows every room but those
/// behind
/// the open study (journal, store, index) and the screens.
@NullMarked
package org.pilah.cli;

import org.jspecify.annotations.NullMarked;
