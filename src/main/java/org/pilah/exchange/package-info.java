/// What goes into an open study and comes out of it as files: transcripts, cases, codings, workbooks, the sample
/// study. The commands and the screens share it, so that both do the same. Knows neither.
@NullMarked
package org.pilah.exchange;

import org.jspecify.annotations.NullMarked;
