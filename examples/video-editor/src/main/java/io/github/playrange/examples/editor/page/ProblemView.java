package io.github.playrange.examples.editor.page;

import java.util.List;

/**
 * A page in place of one that cannot be shown.
 *
 * @param title what is the matter, in a few words
 * @param explanation what is wrong
 * @param remedy what the person can do about it
 * @param setting what is to be typed for it, as it stands on a command line; empty if nothing is
 * @param links where to go instead; may be empty
 */
public record ProblemView(String title, String explanation, String remedy, String setting, List<Link> links) {}
