/// A study or a result becomes a file for people: workbooks and tables. Knows nothing of the study file, the
/// tables and the index: what it writes is handed in as values, and texts are fetched through `Material`.
///
/// Workbooks are written part by part straight into the zip, without a spreadsheet library's model in between: so
/// no transcript text lies in a temporary file, the same study gives the same bytes, and 300,000 rows take
/// seconds. The tests read every part back with Apache POI and hold it against the schema.
@NullMarked
package org.pilah.exporter;

import org.jspecify.annotations.NullMarked;
