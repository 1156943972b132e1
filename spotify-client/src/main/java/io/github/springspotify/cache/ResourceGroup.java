package io.github.springspotify.cache;

import org.jspecify.annotations.Nullable;

/**
 * Kinds of answers that can be given a lifetime of the application's own where Spotify
 * names none.
 *
 * @since 0.1.0
 */
public enum ResourceGroup {

	/**
	 * Albums and their tracks.
	 */
	ALBUMS,

	/**
	 * Artists, their albums and top tracks.
	 */
	ARTISTS,

	/**
	 * Audiobooks and their chapters.
	 */
	AUDIOBOOKS,

	/**
	 * New releases, featured playlists, categories and recommendations.
	 */
	BROWSE,

	/**
	 * Chapters of audiobooks.
	 */
	CHAPTERS,

	/**
	 * Episodes of shows.
	 */
	EPISODES,

	/**
	 * What users have saved and whom they follow.
	 */
	LIBRARY,

	/**
	 * Markets.
	 */
	MARKETS,

	/**
	 * What is playing, was played and will be played, and devices.
	 */
	PLAYER,

	/**
	 * Playlists, their items and covers, and lists of playlists.
	 */
	PLAYLISTS,

	/**
	 * Search results.
	 */
	SEARCH,

	/**
	 * Shows and their episodes.
	 */
	SHOWS,

	/**
	 * Tracks and their audio features.
	 */
	TRACKS,

	/**
	 * Profiles and top items of users.
	 */
	USERS;

	/**
	 * Return the group of an address.
	 * @param path path below the base address of the Web API
	 * @return the group, or {@code null} if it belongs to none
	 */
	static @Nullable ResourceGroup of(String path) {
		String[] parts = path.split("/", 4);
		String first = (parts.length > 1) ? parts[1] : "";
		String last = (parts.length > 2) ? parts[2] : "";
		return switch (first) {
			case "albums" -> ALBUMS;
			case "artists" -> ARTISTS;
			case "audiobooks" -> AUDIOBOOKS;
			case "browse", "recommendations" -> BROWSE;
			case "chapters" -> CHAPTERS;
			case "episodes" -> EPISODES;
			case "markets" -> MARKETS;
			case "playlists" -> PLAYLISTS;
			case "search" -> SEARCH;
			case "shows" -> SHOWS;
			case "tracks", "audio-features", "audio-analysis" -> TRACKS;
			case "users" -> path.endsWith("/playlists") ? PLAYLISTS : USERS;
			case "me" -> switch (last) {
				case "player" -> PLAYER;
				case "playlists" -> PLAYLISTS;
				case "", "top" -> USERS;
				default -> LIBRARY;
			};
			default -> null;
		};
	}

}
