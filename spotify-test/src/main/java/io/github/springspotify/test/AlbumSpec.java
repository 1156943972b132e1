package io.github.springspotify.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says what an album is like. What is not said is unremarkable; an album without a track
 * gets one that has its name.
 *
 * @since 0.1.0
 */
public final class AlbumSpec {

	private final String name;

	private final List<TrackSpec> tracks = new ArrayList<>();

	private String artist = "Test Tones";

	private String type = "album";

	private String releaseDate = "2026-01-16";

	private String label = "Test Pressing Records";

	private int popularity = 50;

	AlbumSpec(String name) {
		this.name = name;
	}

	/**
	 * Set the artist.
	 * @param name name of an artist, who is added if nobody has that name
	 * @return this
	 */
	public AlbumSpec artist(String name) {
		this.artist = name;
		return this;
	}

	/**
	 * Set what kind of album it is.
	 * @param type {@code album}, {@code single} or {@code compilation}
	 * @return this
	 */
	public AlbumSpec type(String type) {
		if (!List.of("album", "single", "compilation").contains(type)) {
			throw new IllegalArgumentException("'" + type + "' is not 'album', 'single' or 'compilation'");
		}
		this.type = type;
		return this;
	}

	/**
	 * Set the release date, as precisely as it is known.
	 * @param date a year, month or day, such as {@code 2026}, {@code 2026-01} or
	 * {@code 2026-01-16}
	 * @return this
	 */
	public AlbumSpec releaseDate(String date) {
		if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
			throw new IllegalArgumentException("'" + date + "' is not a year, a month or a day");
		}
		this.releaseDate = date;
		return this;
	}

	/**
	 * Set the record label.
	 * @param label the label
	 * @return this
	 */
	public AlbumSpec label(String label) {
		this.label = label;
		return this;
	}

	/**
	 * Set the popularity of the album and its tracks.
	 * @param popularity the popularity, 0 to 100
	 * @return this
	 */
	public AlbumSpec popularity(int popularity) {
		this.popularity = popularity;
		return this;
	}

	/**
	 * Add tracks of three minutes.
	 * @param names the titles, in order
	 * @return this
	 */
	public AlbumSpec tracks(String... names) {
		for (String track : names) {
			track(track, (spec) -> spec.duration(Duration.ofMinutes(3)));
		}
		return this;
	}

	/**
	 * Add a track.
	 * @param name the title
	 * @param spec says what it is like
	 * @return this
	 */
	public AlbumSpec track(String name, Consumer<TrackSpec> spec) {
		TrackSpec track = new TrackSpec(name);
		spec.accept(track);
		this.tracks.add(track);
		return this;
	}

	String artist() {
		return this.artist;
	}

	List<TrackSpec> tracks() {
		return this.tracks.isEmpty() ? List.of(new TrackSpec(this.name)) : this.tracks;
	}

	Album create(String id, Artist by) {
		return new Album(id, this.name, this.type, this.releaseDate, this.label, this.popularity, by, Markets.ALL);
	}

}
