/** What the tests need of servers, clients, files and scripted sources. */
@NullMarked
package io.github.playrange.servlet.testkit;

import org.jspecify.annotations.NullMarked;
