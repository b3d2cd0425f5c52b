/// Tests of the shipped frameworks.
@NullMarked
package org.pilah.framework;

import org.jspecify.annotations.NullMarked;
