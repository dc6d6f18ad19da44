/**
 * Edit decision lists: a cut as editing programs read it. Begin with {@link io.github.playrange.edl.EditDecisionList}. It
 * knows {@code io.github.playrange.timeline}.
 */
@NullMarked
package io.github.playrange.edl;

import org.jspecify.annotations.NullMarked;
