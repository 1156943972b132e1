package io.github.springspotify.test;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An invented track.
 *
 * @param id the id
 * @param name the title
 * @param album the album
 * @param artists the artists, main artist first
 * @param discNumber the disc, from 1
 * @param trackNumber the number on its disc, from 1
 * @param durationMs the length in milliseconds
 * @param explicit whether the lyrics are explicit
 * @param popularity the popularity, 0 to 100
 */
record Track(String id, String name, Album album, List<Artist> artists, int discNumber, int trackNumber, int durationMs,
		boolean explicit, int popularity) implements Playable {

	@Override
	public String uri() {
		return "spotify:track:" + this.id;
	}

	/**
	 * Return the code of the recording, by which editions of an album for different
	 * markets can be matched.
	 * @return the ISRC
	 */
	String isrc() {
		if (isRegional()) {
			return String.format(Locale.ROOT, "QZMCR%07d", Math.floorMod(this.name.hashCode(), 10_000_000));
		}
		return String.format(Locale.ROOT, "QZMCK%s%05d", this.album.releaseDate().substring(2, 4),
				Math.floorMod(hashCode(), 100000));
	}

	boolean isRegional() {
		return this.album.markets().size() < Markets.ALL.size();
	}

	// Album and track refer to each other, so neither may compare the other's content
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Track track && track.id.equals(this.id);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
