/// Tests of what comes in from chosen files, with real files made on the spot.
@NullMarked
package org.pilah.importer;

import org.jspecify.annotations.NullMarked;
