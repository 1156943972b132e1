/**
 * The exceptions that calls end in, one for each failure that callers treat differently.
 */
@NullMarked
package io.github.springspotify.error;

import org.jspecify.annotations.NullMarked;
