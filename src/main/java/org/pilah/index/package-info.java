/// The words and codes of a study, made for questions: a disposable projection (Lucene: only here). Knows neither
/// the journal nor the tables, and nothing of screens.
@NullMarked
package org.pilah.index;

import org.jspecify.annotations.NullMarked;
