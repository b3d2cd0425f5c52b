/// The query language: text to `Query` tree to plain sentence. Knows the values of `model` and the words of
/// `messages`; not how a question is answered.
@NullMarked
package org.pilah.query;

import org.jspecify.annotations.NullMarked;
