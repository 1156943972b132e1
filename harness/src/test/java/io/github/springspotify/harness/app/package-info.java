/**
 * The application of which several instances run.
 */
@NullMarked
package io.github.springspotify.harness.app;

import org.jspecify.annotations.NullMarked;
