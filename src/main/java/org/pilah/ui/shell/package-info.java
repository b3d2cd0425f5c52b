/// The window: opens and closes studies, and holds the workspaces together. The only room that knows all features.
@NullMarked
package org.pilah.ui.shell;

import org.jspecify.annotations.NullMarked;
