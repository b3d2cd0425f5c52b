/// The page one sees before a study is open.
@NullMarked
package org.pilah.ui.start;

import org.jspecify.annotations.NullMarked;
