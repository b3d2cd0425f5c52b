/// The study's tables, a projection: it may be deleted at any moment and is filled again from the study file. H2
/// and SQL live here and nowhere else. Knows nothing of files of studies, of indexes and of screens.
@NullMarked
package org.pilah.store;

import org.jspecify.annotations.NullMarked;
