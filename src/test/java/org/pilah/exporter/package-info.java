/// Tests of the files written for people: everything is read back.
@NullMarked
package org.pilah.exporter;

import org.jspecify.annotations.NullMarked;
