/// An open study: what happens before what between the study file and its projections, and the one door through
/// which everything enters. Knows nothing of commands and screens.
@NullMarked
package org.pilah.project;

import org.jspecify.annotations.NullMarked;
