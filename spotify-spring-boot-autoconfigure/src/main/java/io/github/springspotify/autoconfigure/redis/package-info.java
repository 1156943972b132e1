/**
 * Auto-configuration of what instances share through Redis: users' tokens and the rate
 * limit.
 */
@NullMarked
package io.github.springspotify.autoconfigure.redis;

import org.jspecify.annotations.NullMarked;
