/**
 * Calls on behalf of users outside their requests.
 */
@NullMarked
package io.github.springspotify.docs.background;

import org.jspecify.annotations.NullMarked;
