/**
 * Walks through lists that Spotify hands out page by page.
 */
@NullMarked
package io.github.springspotify.paging;

import org.jspecify.annotations.NullMarked;
