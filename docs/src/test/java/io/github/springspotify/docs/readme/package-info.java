/**
 * Checks that what the README says is true.
 */
@NullMarked
package io.github.springspotify.docs.readme;

import org.jspecify.annotations.NullMarked;
