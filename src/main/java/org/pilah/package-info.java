/// Where the program starts: `Main` and what it wires together. It knows every room; no room knows it.
@NullMarked
package org.pilah;

import org.jspecify.annotations.NullMarked;
