/**
 * Tests of the sample application, and its start against the stand-in.
 */
@NullMarked
package io.github.springspotify.sample;

import org.jspecify.annotations.NullMarked;
