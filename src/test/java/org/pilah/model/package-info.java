/// Tests of what a study is.
@NullMarked
package org.pilah.model;

import org.jspecify.annotations.NullMarked;
