package io.github.springspotify.test;

import java.util.Set;

/**
 * One operation of the Web API: what it accepts, who may call it, and what it does. Each
 * group of operations declares its own routes.
 *
 * @param method the HTTP method
 * @param path the path template below {@code /v1}
 * @param parameters the query parameters it knows; any other is refused
 * @param scopes the scopes it needs
 * @param anyScope whether one of the scopes is enough
 * @param userNeeded whether a token of the application alone is refused
 * @param takesBody whether it reads a body; else one is refused
 * @param closing when it was closed to new client ids
 * @param cache the caching headers of its answers
 * @param handler what it does
 */
record Route(String method, PathTemplate path, Set<String> parameters, Set<String> scopes, boolean anyScope,
		boolean userNeeded, boolean takesBody, Closing closing, CachePolicy cache, Handler handler) {

	static Spec get(String path) {
		return new Spec("GET", path);
	}

	static Spec post(String path) {
		return new Spec("POST", path);
	}

	static Spec put(String path) {
		return new Spec("PUT", path);
	}

	static Spec delete(String path) {
		return new Spec("DELETE", path);
	}

	boolean allows(Set<String> granted) {
		if (this.scopes.isEmpty()) {
			return true;
		}
		return this.anyScope ? this.scopes.stream().anyMatch(granted::contains) : granted.containsAll(this.scopes);
	}

	/**
	 * Carries an operation out.
	 */
	interface Handler {

		ApiAnswer handle(ApiCall call);

	}

	/**
	 * Collects what a route consists of.
	 */
	static final class Spec {

		private final String method;

		private final String path;

		private Set<String> parameters = Set.of();

		private Set<String> scopes = Set.of();

		private boolean anyScope;

		private boolean userNeeded;

		private boolean takesBody;

		private Closing closing = Closing.NEVER;

		private CachePolicy cache = CachePolicy.NONE;

		private Spec(String method, String path) {
			this.method = method;
			this.path = path;
		}

		Spec parameters(String... names) {
			this.parameters = Set.of(names);
			return this;
		}

		Spec user() {
			this.userNeeded = true;
			return this;
		}

		Spec scopes(String... allOf) {
			this.scopes = Set.of(allOf);
			return this;
		}

		Spec anyScope(String... anyOf) {
			this.scopes = Set.of(anyOf);
			this.anyScope = true;
			return this;
		}

		Spec body() {
			this.takesBody = true;
			return this;
		}

		Spec closed(Closing closing) {
			this.closing = closing;
			return this;
		}

		Spec closed() {
			return closed(Closing.FEBRUARY_2026);
		}

		Spec cache(CachePolicy cache) {
			this.cache = cache;
			return this;
		}

		Route to(Handler handler) {
			return new Route(this.method, PathTemplate.parse(this.path), this.parameters, this.scopes, this.anyScope,
					this.userNeeded, this.takesBody, this.closing, this.cache, handler);
		}

	}

}
