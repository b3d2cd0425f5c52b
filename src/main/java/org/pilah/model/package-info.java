/// What a study is: values and the changes to them. Knows only the JDK; nothing here reads, writes, counts or
/// shows.
@NullMarked
package org.pilah.model;

import org.jspecify.annotations.NullMarked;
