/// Tests of the commands, through the entrance the launcher uses.
@NullMarked
package org.pilah.cli;

import org.jspecify.annotations.NullMarked;
