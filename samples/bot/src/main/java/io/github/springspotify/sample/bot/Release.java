package io.github.springspotify.sample.bot;

import java.util.List;

import io.github.springspotify.model.SpotifyUri;

/**
 * An album or single that came out lately.
 *
 * @param title title with the names of its artists
 * @param tracks its tracks
 */
record Release(String title, List<SpotifyUri> tracks) {

}
