/// The guide inside the program, and the tour on the sample study: pages read from Markdown, their search, their
/// window. Knows no workspace.
@NullMarked
package org.pilah.ui.help;

import org.jspecify.annotations.NullMarked;
