package io.github.springspotify.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers that were seen from Spotify, reduced to what is odd in them.
 */
public final class Payloads {

	private Payloads() {
	}

	/**
	 * Read a payload.
	 * @param name name of the file in {@code payloads}, without its ending
	 * @return the JSON
	 */
	public static String read(String name) {
		try (InputStream stream = Payloads.class.getResourceAsStream("/payloads/" + name + ".json")) {
			if (stream == null) {
				throw new IllegalArgumentException("There is no payload '" + name + "'");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
