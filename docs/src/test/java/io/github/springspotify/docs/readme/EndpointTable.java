package io.github.springspotify.docs.readme;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;

/**
 * All endpoints as tables in AsciiDoc, one for each group of operations.
 */
final class EndpointTable {

	private static final String REFERENCE = "https://developer.spotify.com/documentation/web-api/reference/";

	/**
	 * Return the methods by which a client gives its groups of operations.
	 */
	static List<Method> groups() {
		return Arrays.stream(ReactiveSpotifyClient.class.getMethods())
			.filter((method) -> method.getReturnType().getSimpleName().endsWith("Operations"))
			.sorted(Comparator.comparing(Method::getName))
			.toList();
	}

	private static Map<String, Endpoint> endpoints(Method group) {
		Map<String, Endpoint> endpoints = new TreeMap<>();
		for (Method method : group.getReturnType().getMethods()) {
			Endpoint endpoint = Endpoint.of(method);
			if (endpoint != null) {
				endpoints.put(method.getName(), endpoint);
			}
		}
		return endpoints;
	}

	private static String row(String method, Endpoint endpoint) {
		return "\n| `%s`%n| %s%s[%s]%n| %s%n| %s%n| %s%n".formatted(method, REFERENCE, endpoint.reference(),
				"`+" + endpoint + "+`", scopes(endpoint), sizes(endpoint), closed(endpoint));
	}

	private static String scopes(Endpoint endpoint) {
		String all = names(endpoint.scopes(), " and ");
		String any = names(endpoint.anyScope(), " or ");
		String more = names(endpoint.enrichingScopes(), ", ");
		String needed = all + ((all.isEmpty() || any.isEmpty()) ? "" : "; ") + any;
		if (needed.isEmpty() && endpoint.user()) {
			needed = "a user";
		}
		return needed + (more.isEmpty() ? "" : (needed.isEmpty() ? "" : "; ") + "says more with " + more);
	}

	private static String names(Collection<Scope> scopes, String separator) {
		Function<Scope, String> name = (scope) -> "`" + scope.value() + "`";
		return scopes.stream().sorted().map(name).collect(Collectors.joining(separator));
	}

	private static String sizes(Endpoint endpoint) {
		String ids = (endpoint.maxIds() > 0) ? endpoint.maxIds() + " ids" : "";
		String page = (endpoint.maxLimit() > 0) ? "pages of " + endpoint.maxLimit() : "";
		String small = (endpoint.restrictedMaxLimit() != endpoint.maxLimit())
				? ", " + endpoint.restrictedMaxLimit() + " in development mode" : "";
		return ids + ((ids.isEmpty() || page.isEmpty()) ? "" : ", ") + page + small;
	}

	private static String closed(Endpoint endpoint) {
		if (endpoint.closedSince() == null) {
			return "";
		}
		String instead = endpoint.replacement();
		return "since " + endpoint.closedSince() + "; "
				+ ((instead != null) ? "use `" + instead + "`" : "no replacement");
	}

	@Override
	public String toString() {
		StringBuilder page = new StringBuilder();
		for (Method group : groups()) {
			page.append("== ").append(group.getName()).append("()\n\n[%header%autowidth.stretch]\n|===\n");
			page.append("| method | endpoint | scopes | largest | closed in development mode\n");
			endpoints(group).forEach((method, endpoint) -> page.append(row(method, endpoint)));
			page.append("|===\n\n");
		}
		return page.toString().replaceAll("(?m) +$", "").strip() + "\n";
	}

}
