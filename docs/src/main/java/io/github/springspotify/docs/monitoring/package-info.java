/**
 * Metrics, traces and logs.
 */
@NullMarked
package io.github.springspotify.docs.monitoring;

import org.jspecify.annotations.NullMarked;
