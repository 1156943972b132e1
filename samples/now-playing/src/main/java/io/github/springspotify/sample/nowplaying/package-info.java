/**
 * A page that shows what is playing while it changes.
 */
@NullMarked
package io.github.springspotify.sample.nowplaying;

import org.jspecify.annotations.NullMarked;
