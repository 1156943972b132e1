package io.github.springspotify;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapper for everything Spotify sends: unknown properties are ignored, and a value of
 * an unexpected kind counts as absent instead of losing the whole answer. The
 * application's own JSON settings play no part.
 * <p>
 * What is meant is still read: {@code "12"} and {@code 12.0} are numbers, {@code 12} is a
 * text, {@code "true"} is true, and a fraction is cut off where a whole number belongs. A
 * number that is too large for its type is absent as well: the nearest number that fits
 * would look like a real one. Absent is {@code null}, zero or false for primitive types,
 * and nothing at all in lists and maps.
 */
final class SpotifyJson {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
		.enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.withCoercionConfigDefaults(
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
		.addHandler(new OddValueHandler())
		.addModule(new SpotifyJsonModule())
		.build();

	private SpotifyJson() {
	}

}
