/**
 * What the gate tells of the rate limit, and how instances share it.
 */
@NullMarked
package io.github.springspotify.ratelimit;

import org.jspecify.annotations.NullMarked;
