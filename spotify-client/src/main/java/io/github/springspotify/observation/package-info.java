/**
 * What is observed of calls: one observation for each call of the application, and one
 * for each request that is sent for it.
 */
@NullMarked
package io.github.springspotify.observation;

import org.jspecify.annotations.NullMarked;
