/**
 * Long load on one application, and what it leaves behind.
 */
@NullMarked
package io.github.springspotify.harness.soak;

import org.jspecify.annotations.NullMarked;
