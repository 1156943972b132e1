/**
 * A bot for one user.
 */
@NullMarked
package io.github.springspotify.docs.bot;

import org.jspecify.annotations.NullMarked;
