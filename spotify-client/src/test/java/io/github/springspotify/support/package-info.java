/**
 * Helpers of the tests.
 */
@NullMarked
package io.github.springspotify.support;

import org.jspecify.annotations.NullMarked;
