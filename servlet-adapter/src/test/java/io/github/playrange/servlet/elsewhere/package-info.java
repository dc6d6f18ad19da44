/** A source of a user's own: the example of docs/serving-from-elsewhere.md, under the contract test. */
@NullMarked
package io.github.playrange.servlet.elsewhere;

import org.jspecify.annotations.NullMarked;
