package io.github.springspotify.test;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a track sounds, invented from its id.
 *
 * @param values the values by the names that Spotify uses
 */
record AudioFeatures(Map<String, Number> values) {

	static AudioFeatures of(Track track) {
		byte[] hash = Base62Ids.hash(track.uri());
		Map<String, Number> values = new LinkedHashMap<>();
		values.put("acousticness", share(hash, 0));
		values.put("danceability", share(hash, 1));
		values.put("duration_ms", track.durationMs());
		values.put("energy", share(hash, 2));
		values.put("instrumentalness", share(hash, 3));
		values.put("key", number(hash, 4, 12));
		values.put("liveness", share(hash, 5));
		values.put("loudness", -number(hash, 6, 24_000) / 1000.0);
		values.put("mode", number(hash, 7, 2));
		values.put("speechiness", share(hash, 8));
		values.put("tempo", 60 + number(hash, 9, 120_000) / 1000.0);
		values.put("time_signature", 3 + number(hash, 10, 3));
		values.put("valence", share(hash, 11));
		return new AudioFeatures(values);
	}

	double get(String name) {
		Number value = this.values.get(name);
		if (value == null) {
			throw new IllegalArgumentException("There is no feature '" + name + "'");
		}
		return value.doubleValue();
	}

	private static double share(byte[] hash, int index) {
		return number(hash, index, 1001) / 1000.0;
	}

	private static int number(byte[] hash, int index, int bound) {
		return ((hash[2 * index] & 0xff) << 8 | (hash[2 * index + 1] & 0xff)) % bound;
	}

}
