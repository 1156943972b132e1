/**
 * This library beside other clients: the same work, in turn, against one server in a
 * process of its own.
 */
@NullMarked
package io.github.springspotify.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
