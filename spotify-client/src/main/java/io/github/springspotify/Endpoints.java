package io.github.springspotify;

import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.springspotify.endpoint.Endpoint;

/**
 * The endpoints of our exchange methods, each read from its annotations once.
 */
final class Endpoints {

	private static final ConcurrentMap<Method, Endpoint> ENDPOINTS = new ConcurrentHashMap<>();

	private Endpoints() {
	}

	static Endpoint of(Method method) {
		Endpoint known = ENDPOINTS.get(method);
		return (known != null) ? known : ENDPOINTS.computeIfAbsent(method, Endpoints::read);
	}

	private static Endpoint read(Method method) {
		Endpoint endpoint = Endpoint.of(method);
		if (endpoint == null) {
			throw new IllegalStateException("@SpotifyEndpoint is missing\n\tfor method "
					+ method.getDeclaringClass().getSimpleName() + "." + method.getName());
		}
		return endpoint;
	}

}
