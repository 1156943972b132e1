package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;

/**
 * The caching headers of a group of operations, as captured from the real API.
 */
enum CachePolicy {

	/**
	 * Albums, tracks, artists, search.
	 */
	CATALOGUE("public, max-age=7200", false, "Accept-Encoding"),

	/**
	 * Shows and episodes.
	 */
	SPOKEN("public, max-age=60", true, "Accept-Encoding"),

	/**
	 * Categories, new releases and featured playlists.
	 */
	BROWSE("public, max-age=600", false, null),

	/**
	 * Playlists.
	 */
	PLAYLIST("public, max-age=0", true, null),

	/**
	 * Profile, top items.
	 */
	PERSONAL("private, max-age=0", false, "Authorization"),

	/**
	 * Saved items, lists of playlists.
	 */
	PERSONAL_TAGGED("private, max-age=0", true, "Authorization, Accept-Encoding"),

	/**
	 * Player.
	 */
	PLAYER("private, max-age=0", false, null),

	/**
	 * Operations that change something, or of which nothing was captured.
	 */
	NONE(null, false, null);

	private final @Nullable String cacheControl;

	private final boolean tagged;

	private final @Nullable String vary;

	CachePolicy(@Nullable String cacheControl, boolean tagged, @Nullable String vary) {
		this.cacheControl = cacheControl;
		this.tagged = tagged;
		this.vary = vary;
	}

	/**
	 * Add the headers, and answer 304 if the caller has this version already.
	 * @param response the answer
	 * @param ifNoneMatch the validators of the request, or {@code null}
	 * @return the answer to send
	 */
	MockResponse apply(MockResponse response, @Nullable String ifNoneMatch) {
		String tag = this.tagged ? EntityTags.of(response.body()) : null;
		MockResponse answer = (tag != null && ifNoneMatch != null && EntityTags.matches(ifNoneMatch, tag))
				? MockResponse.empty(304) : response;
		if (this.cacheControl != null) {
			answer.header("Cache-Control", this.cacheControl);
		}
		if (this.vary != null) {
			answer.header("Vary", this.vary);
		}
		if (tag != null) {
			answer.header("ETag", tag);
		}
		return answer;
	}

}
