package io.github.springspotify;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.CollectionType;

/**
 * Covers the odd values that Jackson shows to no {@link OddValueHandler}.
 */
final class OddValueModifier extends ValueDeserializerModifier {

	private static final long serialVersionUID = 1L;

	@Override
	public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config, BeanDescription.Supplier bean,
			ValueDeserializer<?> deserializer) {
		return (deserializer instanceof StdScalarDeserializer) ? new Scalar(deserializer) : deserializer;
	}

	@Override
	public ValueDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
			BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
		return new ListAnswer(deserializer, type.getContentType().hasRawClass(Boolean.class));
	}

	/**
	 * A number that does not fit into its type, or is none, is absent. Lists of strings
	 * ask this deserializer for their elements because it is not Jackson's own, which
	 * takes the end of a list inside the list for the end of the list.
	 */
	private static final class Scalar extends DelegatingDeserializer {

		Scalar(ValueDeserializer<?> delegate) {
			super(delegate);
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
			return new Scalar(delegate);
		}

		@Override
		public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
			try {
				Object value = super.deserialize(parser, context);
				return (value instanceof Double number && !Double.isFinite(number)) ? getNullValue(context) : value;
			}
			catch (InputCoercionException ex) {
				return getNullValue(context);
			}
		}

	}

	/**
	 * Lists inside records are cleaned by the records; this one is the whole answer. An
	 * absent entry is dropped, but is false among booleans, whose places have a meaning.
	 */
	private static final class ListAnswer extends DelegatingDeserializer {

		private final boolean booleans;

		ListAnswer(ValueDeserializer<?> delegate, boolean booleans) {
			super(delegate);
			this.booleans = booleans;
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
			return new ListAnswer(delegate, this.booleans);
		}

		@Override
		public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
			ValueDeserializer<?> contextual = super.createContextual(context, property);
			return (property != null) ? contextual.getDelegatee() : contextual;
		}

		@Override
		public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
			Object answer = super.deserialize(parser, context);
			if (!(answer instanceof List<?> list)) {
				return answer;
			}
			return this.booleans ? list.stream().map(Boolean.TRUE::equals).toList()
					: list.stream().filter(Objects::nonNull).toList();
		}

	}

}
