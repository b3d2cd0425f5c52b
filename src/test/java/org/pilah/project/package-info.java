/// Tests of the open study: the study file with its tables, its index and its copies.
@NullMarked
package org.pilah.project;

import org.jspecify.annotations.NullMarked;
