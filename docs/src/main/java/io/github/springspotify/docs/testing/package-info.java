/**
 * An application for examples of tests.
 */
@NullMarked
package io.github.springspotify.docs.testing;

import org.jspecify.annotations.NullMarked;
