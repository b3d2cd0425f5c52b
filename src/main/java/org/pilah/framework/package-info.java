/// The frameworks, facets and scales that come with the program, as data. Knows the model's words and no study.
///
/// One file a framework in `src/main/resources/org/pilah/framework`: a header, then its codes in order of the
/// tree. Ids are never reused and never change when a label changes.
@NullMarked
package org.pilah.framework;

import org.jspecify.annotations.NullMarked;
