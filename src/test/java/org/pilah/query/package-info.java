/// Tests of the query language.
@NullMarked
package org.pilah.query;

import org.jspecify.annotations.NullMarked;
