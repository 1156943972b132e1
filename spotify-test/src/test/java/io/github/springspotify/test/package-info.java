/**
 * Tests of the stand-in, all over real HTTP.
 */
@NullMarked
package io.github.springspotify.test;

import org.jspecify.annotations.NullMarked;
