/**
 * Keeps the benchmarks running.
 */
@NullMarked
package io.github.springspotify.benchmarks;

import org.jspecify.annotations.NullMarked;
