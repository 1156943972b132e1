package io.github.springspotify.test;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A Web API request that passed authentication, with strict access to what was sent.
 */
final class ApiCall {

	private static final Pattern MARKET = Pattern.compile("[A-Z]{2}|from_token");

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

	private final MockRequest request;

	private final Map<String, String> variables;

	private final Parameters query;

	private final AccessToken token;

	private final @Nullable UserState user;

	ApiCall(MockRequest request, Map<String, String> variables, Parameters query, AccessToken token,
			@Nullable UserState user) {
		this.request = request;
		this.variables = variables;
		this.query = query;
		this.token = token;
		this.user = user;
	}

	Set<String> scopes() {
		return this.token.scopes();
	}

	boolean hasUser() {
		return this.user != null;
	}

	UserState user() {
		if (this.user == null) {
			throw new IllegalStateException("The route of this operation does not demand a user");
		}
		return this.user;
	}

	void requireScope(String scope) {
		if (!scopes().contains(scope)) {
			throw new ApiException(403, "Insufficient client scope");
		}
	}

	String variable(String name) {
		return String.valueOf(this.variables.get(name));
	}

	String id() {
		String id = variable("id");
		if (!Base62Ids.isValid(id)) {
			throw ApiException.badRequest("invalid id");
		}
		return id;
	}

	@Nullable String parameter(String name) {
		return this.query.first(name);
	}

	String required(String name) {
		String value = parameter(name);
		if (value == null) {
			throw ApiException.badRequest("Missing parameter " + name);
		}
		return value;
	}

	int requiredNumber(String name, int minimum, int maximum) {
		required(name);
		return number(name, minimum, minimum, maximum);
	}

	/**
	 * Return whether the request is for a market, given or known from the user's account.
	 * @return whether availability can be decided
	 */
	boolean hasMarket() {
		return parameter("market") != null || hasUser();
	}

	/**
	 * Return the market asked for, after checking its code. The country of a user's
	 * account goes before the parameter, but does not stand in for it.
	 * @return the market for which answers say {@code is_playable} and tracks are
	 * relinked, or {@code null} if they list markets instead
	 */
	@Nullable String market() {
		requireValidMarket();
		String market = parameter("market");
		return (market != null && hasUser()) ? user().user().country() : market;
	}

	void requireValidMarket() {
		String market = parameter("market");
		if (market != null && (!MARKET.matcher(market).matches() || (market.equals("from_token") && !hasUser()))) {
			throw ApiException.badRequest("Invalid market code");
		}
	}

	/**
	 * Return the market as it has to be repeated in links to other pages.
	 * @return a part of a query, beginning with an ampersand, or nothing
	 */
	String marketSuffix() {
		String market = parameter("market");
		return (market != null) ? "&market=" + market : "";
	}

	@Nullable String userId() {
		return this.token.userId();
	}

	/**
	 * Read the JSON object in the body.
	 * @param names the fields that the operation knows
	 * @return the body
	 * @throws ApiException with status 400 or 415 if there is none or it is malformed
	 */
	JsonBody body(String... names) {
		return JsonBody.read(this.request, Set.of(names));
	}

	JsonBody optionalBody(String... names) {
		return this.request.body().isEmpty() ? JsonBody.empty() : body(names);
	}

	/**
	 * Read a body that is not JSON.
	 * @param contentType the only content type accepted
	 * @return the body
	 * @throws ApiException with status 400 or 415 if there is none or it is another type
	 */
	String text(String contentType) {
		if (this.request.body().isEmpty()) {
			throw ApiException.badRequest("Missing request body");
		}
		if (!this.request.hasContentType(contentType)) {
			throw new ApiException(415, "Unsupported media type");
		}
		return this.request.body();
	}

	int limit(int defaultLimit, int maximum) {
		return number("limit", defaultLimit, 1, maximum);
	}

	int offset(int maximum) {
		return number("offset", 0, 0, maximum);
	}

	private int number(String name, int defaultValue, int minimum, int maximum) {
		Integer value = optionalNumber(name, minimum, maximum);
		return (value != null) ? value : defaultValue;
	}

	/**
	 * Read a number.
	 * @param name the parameter
	 * @param minimum the smallest value
	 * @param maximum the largest value
	 * @return the number, or {@code null} if it is missing
	 * @throws ApiException with status 400 if it is something else
	 */
	@Nullable Integer optionalNumber(String name, int minimum, int maximum) {
		String text = parameter(name);
		if (text == null) {
			return null;
		}
		int value = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
		if (value < minimum || value > maximum) {
			throw ApiException.badRequest("Invalid " + name);
		}
		return value;
	}

}
