package io.github.springspotify.test;

import java.util.List;

/**
 * Says what an artist is like. What is not said is unremarkable.
 *
 * @since 0.1.0
 */
public final class ArtistSpec {

	private final String name;

	private List<String> genres = List.of("test tones");

	private int followers = 1000;

	private int popularity = 50;

	ArtistSpec(String name) {
		this.name = name;
	}

	/**
	 * Set the genres.
	 * @param genres the genres, in lower case
	 * @return this
	 */
	public ArtistSpec genres(String... genres) {
		this.genres = List.of(genres);
		return this;
	}

	/**
	 * Set the number of followers.
	 * @param followers the number
	 * @return this
	 */
	public ArtistSpec followers(int followers) {
		this.followers = followers;
		return this;
	}

	/**
	 * Set the popularity.
	 * @param popularity the popularity, 0 to 100
	 * @return this
	 */
	public ArtistSpec popularity(int popularity) {
		this.popularity = popularity;
		return this;
	}

	Artist create(String id) {
		return new Artist(id, this.name, this.genres, this.followers, this.popularity);
	}

}
