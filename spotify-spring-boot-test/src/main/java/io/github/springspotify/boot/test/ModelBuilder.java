package io.github.springspotify.boot.test;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Makes a model out of those components that matter to a test. All others are as if
 * Spotify had not sent them: {@code null}, empty, zero or {@code false}.
 *
 * <pre class="code">
 * Track track = SpotifyModels.track("Rain", "Tin Roof").with(Track::durationMs, 75_000).build();
 * </pre>
 *
 * @param <T> the model, one of the records of {@code io.github.springspotify.model}
 * @since 0.1.0
 */
public final class ModelBuilder<T extends Record> {

	private final Class<T> type;

	private final Map<String, RecordComponent> components = new LinkedHashMap<>();

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	ModelBuilder(Class<T> type) {
		this.type = type;
		for (RecordComponent component : type.getRecordComponents()) {
			this.components.put(component.getName(), component);
		}
	}

	ModelBuilder<T> withAll(T model) {
		this.components.forEach((name, component) -> this.values.put(name,
				ReflectionUtils.invokeMethod(component.getAccessor(), model)));
		return this;
	}

	/**
	 * Set a component.
	 * @param <V> the type of the component
	 * @param component the accessor, such as {@code Track::durationMs}
	 * @param value the value
	 * @return this
	 * @throws IllegalArgumentException if the first argument is no reference to an
	 * accessor, or the value is of another type
	 */
	public <V extends @Nullable Object> ModelBuilder<T> with(ModelComponent<T, V> component, V value) {
		return with(nameOf(component), value);
	}

	ModelBuilder<T> with(String name, @Nullable Object value) {
		RecordComponent component = this.components.get(name);
		if (component == null) {
			throw new IllegalArgumentException("'" + name + "' is not a component of " + this.type.getSimpleName()
					+ ". Use a reference to one of its accessors.");
		}
		if (!ClassUtils.isAssignableValue(component.getType(), value)) {
			throw new IllegalArgumentException("'" + value + "' is not a " + component.getType().getSimpleName()
					+ ", which '" + this.type.getSimpleName() + "::" + name + "' is");
		}
		this.values.put(name, value);
		return this;
	}

	/**
	 * Return the model.
	 * @return a new record
	 */
	public T build() {
		Class<?>[] types = this.components.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
		@Nullable Object[] arguments = this.components.keySet().stream().map(this.values::get).toArray();
		try {
			return BeanUtils.instantiateClass(this.type.getDeclaredConstructor(types), arguments);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException("Every record has a canonical constructor", ex);
		}
	}

	/**
	 * The reference is serializable for the sake of its name.
	 */
	private static String nameOf(ModelComponent<?, ?> component) {
		Method method = ReflectionUtils.findMethod(component.getClass(), "writeReplace");
		if (method == null) {
			throw new IllegalArgumentException("The component is named by a method reference, such as Track::name");
		}
		ReflectionUtils.makeAccessible(method);
		Object lambda = ReflectionUtils.invokeMethod(method, component);
		return ((SerializedLambda) Objects.requireNonNull(lambda)).getImplMethodName();
	}

	@Override
	public String toString() {
		return this.type.getSimpleName() + Arrays.toString(this.values.entrySet().toArray());
	}

}
