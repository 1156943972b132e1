package io.github.springspotify.autoconfigure;

import java.lang.reflect.Method;

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
		register(registry, SpotifyClient.class, "spotify", "");
		register(registry, ReactiveSpotifyClient.class, "reactiveSpotify", "Reactive");
	}

	private static void register(BeanRegistry registry, Class<?> client, String name, String prefix) {
		for (Method group : client.getMethods()) {
			if (group.getReturnType().getPackageName().equals(OPERATIONS)) {
				String operations = group.getReturnType().getSimpleName().substring(prefix.length());
				register(registry, name + operations, group.getReturnType(), client, group);
			}
		}
	}

	private static <T> void register(BeanRegistry registry, String name, Class<T> type, Class<?> client, Method group) {
		registry.registerBean(name, type,
				(bean) -> bean.lazyInit()
					.fallback()
					.supplier((context) -> type.cast(ReflectionUtils.invokeMethod(group, context.bean(client)))));
	}

}
