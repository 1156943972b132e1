package io.github.springspotify.autoconfigure;

import java.lang.reflect.Method;
import java.util.Objects;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.operations.AlbumOperations;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.util.ReflectionUtils;

/**
 * Makes the operations of each group of a client injectable one by one. They are made
 * when they are first used, and give way to those of the application where something is
 * injected. To look beforehand whether it has any would be a search through all beans for
 * each of them.
 */
final class SpotifyOperationsRegistrar implements BeanRegistrar {

	private static final String OPERATIONS = AlbumOperations.class.getPackageName();

	@Override
	public void register(BeanRegistry registry, Environment environment) {
		register(registry, SpotifyClient.class);
		register(registry, ReactiveSpotifyClient.class);
	}

	private static void register(BeanRegistry registry, Class<?> client) {
		for (Method group : client.getMethods()) {
			if (group.getReturnType().getPackageName().equals(OPERATIONS)) {
				register(registry, group.getReturnType(), client, group);
			}
		}
	}

	/**
	 * Under the name of the type, which no bean of the application has by accident.
	 */
	private static <T> void register(BeanRegistry registry, Class<T> type, Class<?> client, Method group) {
		registry.registerBean(type.getName(), type,
				(bean) -> bean.lazyInit()
					.fallback()
					.supplier((context) -> Objects
						.requireNonNull(type.cast(ReflectionUtils.invokeMethod(group, context.bean(client))))));
	}

}
