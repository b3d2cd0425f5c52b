/// A study or a result becomes a file for people: workbooks and tables. Knows nothing of the study file, the
/// tables and the index: what it writes is handed in as values, and texts are fetched through `Material`.
///
/// Workbooks are Apache POI's, streamed row by row: 300,000 rows fit into little memory. What POI lays aside on the
/// way stays beside the file that comes of it and is gone when that is whole; the same study gives the same bytes.
@NullMarked
package org.pilah.exporter;

import org.jspecify.annotations.NullMarked;
