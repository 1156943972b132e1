/**
 * The pages, and what their templates need.
 */
@NullMarked
package io.github.springspotify.sample.page;

import org.jspecify.annotations.NullMarked;
