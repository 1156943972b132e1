package io.github.springspotify.sample.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * A line of a playlist, which may hold anything that can be played, and things that
 * cannot any more.
 *
 * @param position position in the playlist, from 0
 * @param uri Spotify URI, {@code null} if there is nothing left
 * @param title name of the track or episode
 * @param by names of the artists, or of the show
 * @param cover address of the picture, if there is one
 * @param length length, such as {@code 3:07}, empty if unknown
 */
record PlaylistRow(int position, @Nullable String uri, String title, String by, @Nullable String cover, String length) {

	private static final int WIDTH = 100;

	/**
	 * Return the lines of a page. What Spotify left out has a line, too: others are moved
	 * and removed by their positions.
	 */
	static List<PlaylistRow> of(@Nullable Page<PlaylistTrack> page) {
		List<PlaylistRow> rows = new ArrayList<>();
		if (page != null) {
			page.entries().forEach((entry) -> rows.add(of(page.offset() + rows.size(), entry.orElse(null))));
		}
		return rows;
	}

	private static PlaylistRow of(int position, @Nullable PlaylistTrack entry) {
		PlayableItem item = (entry != null) ? entry.item() : null;
		if (entry == null || item == null) {
			return new PlaylistRow(position, null, "No longer available", "", null, "");
		}
		String title = Objects.requireNonNullElse(item.name(), "Untitled");
		String uri = entry.isLocal() ? null : item.uri();
		if (item instanceof Track track) {
			return new PlaylistRow(position, uri, title, Words.names(track.artists()),
					Cover.atLeast((track.album() != null) ? track.album().images() : List.of(), WIDTH),
					Words.length(track.durationMs()));
		}
		if (item instanceof Episode episode) {
			String show = (episode.show() != null) ? episode.show().name() : null;
			return new PlaylistRow(position, uri, title, Objects.requireNonNullElse(show, ""),
					Cover.atLeast(episode.images(), WIDTH), Words.length(episode.durationMs()));
		}
		return new PlaylistRow(position, uri, title, "", null, "");
	}

}
