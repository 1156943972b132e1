package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Web API below {@code /v1}: finds the route, checks token, scopes and parameters,
 * then lets the route answer.
 */
final class Api {

	static final String PREFIX = "/v1";

	private final List<Route> routes = new ArrayList<>();

	private final TokenStore tokens;

	private final Users users;

	private final Settings settings;

	private final QuotaFilter filter;

	Api(TokenStore tokens, Users users, Settings settings, List<RouteGroup> groups) {
		this.tokens = tokens;
		this.users = users;
		this.settings = settings;
		this.filter = new QuotaFilter(settings.quotaMode());
		groups.forEach((group) -> this.routes.addAll(group.routes()));
		this.routes.sort(Comparator.comparing((Route route) -> -route.path().fixedSegments()));
	}

	List<Route> routes() {
		return this.routes;
	}

	MockResponse handle(MockRequest request) {
		boolean write = request.method().equals("PUT") || request.method().equals("POST");
		if (write && !request.declaresLength()) {
			return Pages.lengthRequired();
		}
		try {
			return dispatch(request);
		}
		catch (ApiException ex) {
			return ex.toResponse();
		}
	}

	private MockResponse dispatch(MockRequest request) {
		String path = request.path().substring(PREFIX.length());
		List<Route> candidates = this.routes.stream().filter((route) -> route.path().match(path) != null).toList();
		if (candidates.isEmpty()) {
			throw new ApiException(404, "Service not found");
		}
		for (Route route : candidates) {
			Map<String, String> variables = route.path().match(path);
			if (route.method().equals(request.method()) && variables != null) {
				return call(route, request, variables);
			}
		}
		throw new ApiException(405, "Method not allowed");
	}

	private MockResponse call(Route route, MockRequest request, Map<String, String> variables) {
		String authorization = request.header("Authorization");
		AccessToken token = authenticate(authorization);
		if (token == null) {
			return unauthorized(authorization);
		}
		if (!this.settings.offers(route)) {
			throw new ApiException(403, ErrorMessages.of(403));
		}
		String userId = token.userId();
		if (!route.allows(token.scopes())) {
			throw new ApiException(403, "Insufficient client scope");
		}
		if (route.userNeeded() && userId == null) {
			throw new ApiException(401, "Valid user authentication required");
		}
		UserState user = (userId != null) ? this.users.get(userId) : null;
		Parameters query = parameters(route, request);
		String fields = query.first("fields");
		FieldFilter fieldFilter = (fields != null) ? FieldFilter.parse(fields) : null;
		if (!route.takesBody() && !request.body().isEmpty()) {
			throw ApiException.badRequest("Unexpected request body");
		}
		ApiAnswer answer = route.handler().handle(new ApiCall(request, variables, query, token, user));
		return route.cache().apply(response(answer, fieldFilter), request.header("If-None-Match"));
	}

	private MockResponse response(ApiAnswer answer, @Nullable FieldFilter fieldFilter) {
		if (answer.text() != null) {
			return MockResponse.of(answer.status(), "", answer.text());
		}
		if (answer.body() == null) {
			return MockResponse.empty(answer.status());
		}
		JsonNode body = this.filter.apply(answer.body());
		return MockResponse.json(answer.status(), (fieldFilter != null) ? fieldFilter.apply(body) : body);
	}

	private @Nullable AccessToken authenticate(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
			return null;
		}
		return this.tokens.findValid(authorization.substring(7));
	}

	private static MockResponse unauthorized(@Nullable String authorization) {
		String error = (authorization != null) ? "invalid_token" : "missing_token";
		String description = (authorization != null) ? "Invalid access token" : "Missing access token";
		MockResponse response = MockResponse.json(401,
				Json.object().set("error", Json.object().put("status", 401).put("message", ErrorMessages.of(401))));
		return response.header("WWW-Authenticate",
				"Bearer realm=\"spotify\", error=\"" + error + "\", error_description=\"" + description + "\"");
	}

	private static Parameters parameters(Route route, MockRequest request) {
		Parameters query;
		try {
			query = Parameters.parse(request.rawQuery());
		}
		catch (IllegalArgumentException ex) {
			throw ApiException.badRequest("Malformed query string");
		}
		for (String name : query.names()) {
			if (!route.parameters().contains(name)) {
				throw ApiException.badRequest("Unknown query parameter '" + name + "'");
			}
		}
		String repeated = query.repeatedName();
		if (repeated != null) {
			throw ApiException.badRequest("Repeated query parameter '" + repeated + "'");
		}
		return query;
	}

}
