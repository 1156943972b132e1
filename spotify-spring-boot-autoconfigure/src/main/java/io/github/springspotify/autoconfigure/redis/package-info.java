/**
 * Auto-configuration of users' tokens in Redis.
 */
@NullMarked
package io.github.springspotify.autoconfigure.redis;

import org.jspecify.annotations.NullMarked;
