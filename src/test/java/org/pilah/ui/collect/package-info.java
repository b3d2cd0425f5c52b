/// The workspace in which data are collected, tried with real studies and files.
@NullMarked
package org.pilah.ui.collect;

import org.jspecify.annotations.NullMarked;
