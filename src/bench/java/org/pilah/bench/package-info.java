/// How long Pilah takes and what it needs, on studies of three sizes: the packaged program from outside, the open
/// study from inside. Started by the Maven profile `bench`; no test, and no part of the program.
@NullMarked
package org.pilah.bench;

import org.jspecify.annotations.NullMarked;
