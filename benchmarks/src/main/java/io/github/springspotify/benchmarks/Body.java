package io.github.springspotify.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What Spotify answers, with an invented artist.
 */
public enum Body {

	/**
	 * An artist of about 0.6 KB.
	 */
	ARTIST("artist.json"),

	/**
	 * An album with five of its tracks, as in development mode, of about 5 KB.
	 */
	ALBUM("album.json"),

	/**
	 * A page of 50 tracks with their markets, of about 100 KB.
	 */
	TRACKS("tracks.json");

	private final byte[] bytes;

	Body(String file) {
		try (InputStream stream = Body.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("'" + file + "' is missing");
			}
			this.bytes = stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the body.
	 * @return its bytes, not to be changed
	 */
	public byte[] bytes() {
		return this.bytes;
	}

}
