/**
 * Checks that what the README and the pages of the guide say is true.
 */
@NullMarked
package io.github.springspotify.docs.readme;

import org.jspecify.annotations.NullMarked;
