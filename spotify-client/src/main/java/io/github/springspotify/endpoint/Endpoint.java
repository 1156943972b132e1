package io.github.springspotify.endpoint;

import java.lang.reflect.Method;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * An endpoint of the Web API and what is known about it.
 *
 * @param method HTTP method
 * @param path path template below the base address
 * @param reference slug of the page in Spotify's reference
 * @param scopes scopes that are all needed
 * @param anyScope scopes of which one is needed
 * @param enrichingScopes scopes without which the call works but says less
 * @param user whether a user's token is needed
 * @param maxIds highest number of ids in one call, 0 where there are none
 * @param maxLimit largest page in extended quota mode, 0 where there are no pages
 * @param restrictedMaxLimit largest page in development mode, equal to {@code maxLimit}
 * where it does not differ
 * @param maxOffset largest position of a page, 0 where Spotify names none
 * @param mayBeEmpty whether a success can come without a value
 * @param closedSince ISO date since when applications in development mode may not call
 * it, or {@code null} where all may
 * @param replacement what a closed endpoint is replaced by, or {@code null} if by nothing
 * @since 0.1.0
 */
public record Endpoint(String method, String path, String reference, Set<Scope> scopes, Set<Scope> anyScope,
		Set<Scope> enrichingScopes, boolean user, int maxIds, int maxLimit, int restrictedMaxLimit, int maxOffset,
		boolean mayBeEmpty, @Nullable String closedSince, @Nullable String replacement) {

	/**
	 * Name of the request attribute that holds the endpoint.
	 */
	public static final String ATTRIBUTE = Endpoint.class.getName();

	/**
	 * Read the annotations of an exchange method.
	 * @param method method of a reactive operations interface
	 * @return the endpoint, or {@code null} if the method calls none
	 */
	public static @Nullable Endpoint of(Method method) {
		HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
		SpotifyEndpoint endpoint = method.getAnnotation(SpotifyEndpoint.class);
		if (exchange == null || endpoint == null) {
			return null;
		}
		int restrictedMaxLimit = (endpoint.restrictedMaxLimit() > 0) ? endpoint.restrictedMaxLimit()
				: endpoint.maxLimit();
		String path = exchange.url().replaceFirst("\\?.*", "");
		return new Endpoint(exchange.method(), path, endpoint.reference(), Set.of(endpoint.scopes()),
				Set.of(endpoint.anyScope()), Set.of(endpoint.enrichingScopes()), endpoint.user(), endpoint.maxIds(),
				endpoint.maxLimit(), restrictedMaxLimit, endpoint.maxOffset(), endpoint.mayBeEmpty(),
				textOf(endpoint.closedSince()), textOf(endpoint.replacement()));
	}

	private static @Nullable String textOf(String value) {
		return value.isEmpty() ? null : value;
	}

	/**
	 * Return method and path template, such as {@code GET /albums/{id}}.
	 */
	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
