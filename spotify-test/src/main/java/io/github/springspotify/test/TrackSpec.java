package io.github.springspotify.test;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Says what a track is like. What is not said is unremarkable.
 *
 * @since 0.1.0
 */
public final class TrackSpec {

	private static final Duration SHORTEST = Duration.ofMillis(1);

	private static final Duration LONGEST = Duration.ofDays(24);

	private final String name;

	private @Nullable String artist;

	private @Nullable String album;

	private Duration duration = Duration.ofMinutes(3);

	private boolean explicit;

	TrackSpec(String name) {
		this.name = name;
	}

	/**
	 * Set the artist. By default that of the album.
	 * @param name name of an artist, who is added if nobody has that name
	 * @return this
	 */
	public TrackSpec artist(String name) {
		this.artist = name;
		return this;
	}

	/**
	 * Set the name of the album of a track that is given on its own. By default that of
	 * the track.
	 * @param name name of the album, of which this is the only track
	 * @return this
	 */
	public TrackSpec album(String name) {
		this.album = name;
		return this;
	}

	/**
	 * Set the length.
	 * @param duration the length, from a millisecond to 24 days
	 * @return this
	 */
	public TrackSpec duration(Duration duration) {
		if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("'duration' must be from PT0.001S to 24 days but is " + duration);
		}
		this.duration = duration;
		return this;
	}

	/**
	 * Set whether the lyrics are explicit.
	 * @param explicit whether they are
	 * @return this
	 */
	public TrackSpec explicit(boolean explicit) {
		this.explicit = explicit;
		return this;
	}

	@Nullable String artist() {
		return this.artist;
	}

	/**
	 * Return the album of a track that is given on its own.
	 */
	AlbumSpec single() {
		AlbumSpec single = new AlbumSpec((this.album != null) ? this.album : this.name).type("single");
		return (this.artist != null) ? single.artist(this.artist) : single;
	}

	Track create(String id, Album on, Artist by, int number) {
		return new Track(id, this.name, on, List.of(by), 1, number, Math.toIntExact(this.duration.toMillis()),
				this.explicit, on.popularity());
	}

}
