/// Every word shown to people, in Indonesian and in English. Knows nothing of the rest.
@NullMarked
package org.pilah.messages;

import org.jspecify.annotations.NullMarked;
