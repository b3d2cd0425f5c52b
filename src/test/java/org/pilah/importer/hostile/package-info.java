/// The hostile corpus: files that are broken, odd or made to do harm, each with what must become of it. All are made
/// on the spot, the same in every run.
@NullMarked
package org.pilah.importer.hostile;

import org.jspecify.annotations.NullMarked;
