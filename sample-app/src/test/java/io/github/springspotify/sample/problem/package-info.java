/**
 * Tests of what users see when something goes wrong.
 */
@NullMarked
package io.github.springspotify.sample.problem;

import org.jspecify.annotations.NullMarked;
