package io.github.springspotify.boot.test;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A component of a model, named by the reference to its accessor, such as
 * {@code Album::name}.
 *
 * @param <T> the model
 * @param <V> the type of the component
 * @since 0.1.0
 */
@FunctionalInterface
public interface ModelComponent<T, V extends @Nullable Object> extends Serializable {

	/**
	 * Return the value of the component.
	 * @param model the model
	 * @return the value
	 */
	V get(T model);

}
