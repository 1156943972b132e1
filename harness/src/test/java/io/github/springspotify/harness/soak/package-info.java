/**
 * Long load on one application, contexts that are restarted, and what they leave behind.
 */
@NullMarked
package io.github.springspotify.harness.soak;

import org.jspecify.annotations.NullMarked;
