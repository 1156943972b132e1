/**
 * JMH benchmarks of the client library.
 */
@NullMarked
package io.github.springspotify.benchmarks;

import org.jspecify.annotations.NullMarked;
