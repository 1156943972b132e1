/**
 * Examples of tests of applications.
 */
@NullMarked
package io.github.springspotify.docs.testing;

import org.jspecify.annotations.NullMarked;
