/**
 * The application of the five-minute start.
 */
@NullMarked
package io.github.springspotify.docs.gettingstarted;

import org.jspecify.annotations.NullMarked;
