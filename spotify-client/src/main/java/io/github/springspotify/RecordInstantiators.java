package io.github.springspotify;

import java.lang.reflect.Constructor;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Calls the constructors of records by reflection. Jackson calls them by
 * {@link java.lang.invoke.MethodHandle#invokeWithArguments(Object...)}, which took a
 * quarter of the time of decoding a page of tracks.
 */
final class RecordInstantiators extends ValueInstantiators.Base {

	@Override
	public ValueInstantiator modifyValueInstantiator(DeserializationConfig config, BeanDescription.Supplier bean,
			ValueInstantiator instantiator) {
		if (bean.getBeanClass().isRecord() && instantiator instanceof StdValueInstantiator standard
				&& standard.getWithArgsCreator() != null
				&& standard.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor) {
			return new RecordInstantiator(standard, constructor);
		}
		return instantiator;
	}

	private static final class RecordInstantiator extends StdValueInstantiator {

		private static final long serialVersionUID = 1L;

		private final transient Constructor<?> constructor;

		RecordInstantiator(StdValueInstantiator source, Constructor<?> constructor) {
			super(source);
			this.constructor = constructor;
		}

		@Override
		public @Nullable Object createFromObjectWith(DeserializationContext context, @Nullable Object[] arguments) {
			try {
				return this.constructor.newInstance(arguments);
			}
			catch (ReflectiveOperationException ex) {
				return super.createFromObjectWith(context, arguments);
			}
		}

	}

}
