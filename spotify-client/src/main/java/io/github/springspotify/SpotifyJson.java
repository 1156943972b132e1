package io.github.springspotify;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ClassUtils;

/**
 * The mapper for everything Spotify sends: unknown properties are ignored, and a value of
 * an unexpected kind counts as absent instead of losing the whole answer. The
 * application's own JSON settings play no part.
 */
final class SpotifyJson {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
		.enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.withCoercionConfigDefaults(
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
		.enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
		.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
		.addHandler(new TolerantHandler())
		.build();

	private SpotifyJson() {
	}

	private static final class TolerantHandler extends DeserializationProblemHandler {

		@Override
		public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token,
				JsonParser parser, @Nullable String message) {
			return skipped(parser) ? absent(type) : NOT_HANDLED;
		}

		@Override
		public @Nullable Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
				ValueInstantiator instantiator, JsonParser parser, @Nullable String message) {
			return skipped(parser) ? null : NOT_HANDLED;
		}

		@Override
		public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value,
				String message) {
			return absent(context.constructType(type));
		}

		@Override
		public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value,
				String message) {
			return absent(context.constructType(type));
		}

		/**
		 * Skip the value unless it is the whole answer, which is then not what was asked
		 * for.
		 */
		private static boolean skipped(JsonParser parser) {
			boolean inside = parser.hasToken(JsonToken.PROPERTY_NAME);
			TokenStreamContext place = parser.streamReadContext();
			TokenStreamContext outer = (inside || parser.currentToken().isStructStart()) ? place.getParent() : place;
			if (outer == null || outer.inRoot()) {
				return false;
			}
			while (inside && parser.nextToken() != JsonToken.END_OBJECT) {
				parser.skipChildren();
			}
			parser.skipChildren();
			return true;
		}

		private static @Nullable Object absent(JavaType type) {
			if (!type.isPrimitive()) {
				return null;
			}
			return (ClassUtils.resolvePrimitiveIfNecessary(type.getRawClass()) == Boolean.class) ? (Object) false
					: (Object) 0;
		}

	}

}
