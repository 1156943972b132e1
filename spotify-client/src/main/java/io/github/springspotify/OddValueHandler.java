package io.github.springspotify;

import java.lang.reflect.Array;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Skips values of an unexpected kind, which then count as absent.
 */
final class OddValueHandler extends DeserializationProblemHandler {

	@Override
	public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token,
			JsonParser parser, @Nullable String message) {
		return skipped(parser) ? absent(type.getRawClass()) : NOT_HANDLED;
	}

	@Override
	public @Nullable Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
			ValueInstantiator instantiator, JsonParser parser, @Nullable String message) {
		return skipped(parser) ? null : NOT_HANDLED;
	}

	@Override
	public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value,
			String message) {
		return absent(type);
	}

	@Override
	public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value,
			String message) {
		return absent(type);
	}

	/**
	 * Skip the value unless it is the whole answer, which is then not what was asked for.
	 * Jackson hands in a parser without a token when a scalar comes from its buffer for
	 * items whose type is not known yet.
	 */
	private static boolean skipped(JsonParser parser) {
		JsonToken token = parser.currentToken();
		if (token == null) {
			return true;
		}
		boolean inside = (token == JsonToken.PROPERTY_NAME);
		TokenStreamContext place = parser.streamReadContext();
		TokenStreamContext outer = (inside || token.isStructStart()) ? place.getParent() : place;
		if (outer == null || outer.inRoot()) {
			return false;
		}
		while (inside && parser.nextToken() != JsonToken.END_OBJECT) {
			parser.skipChildren();
		}
		parser.skipChildren();
		return true;
	}

	private static @Nullable Object absent(Class<?> type) {
		return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
	}

}
