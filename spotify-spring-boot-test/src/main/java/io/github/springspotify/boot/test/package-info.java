/**
 * Tests of Spring Boot applications against a local stand-in for Spotify.
 */
@NullMarked
package io.github.springspotify.boot.test;

import org.jspecify.annotations.NullMarked;
