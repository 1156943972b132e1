/**
 * Tests of what the templates are given.
 */
@NullMarked
package io.github.springspotify.sample.page;

import org.jspecify.annotations.NullMarked;
