@NullMarked
package org.pilah.ui.help;

import org.jspecify.annotations.NullMarked;
