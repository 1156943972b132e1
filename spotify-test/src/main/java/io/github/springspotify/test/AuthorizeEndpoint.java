package io.github.springspotify.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * {@code GET /authorize}, which shows the consent page, and {@code POST /authorize},
 * which takes the decision.
 */
final class AuthorizeEndpoint {

	private final Settings settings;

	private final TokenStore tokens;

	private final Users users;

	private final PendingConsents pending;

	private final ConsentPage page = new ConsentPage();

	AuthorizeEndpoint(Settings settings, TokenStore tokens, Users users) {
		this.settings = settings;
		this.tokens = tokens;
		this.users = users;
		this.pending = new PendingConsents(settings.clock());
	}

	MockResponse handle(MockRequest request) {
		return switch (request.method()) {
			case "GET" -> show(request);
			case "POST" -> decide(request);
			default -> MockResponse.empty(405).header("Allow", "GET, POST");
		};
	}

	private MockResponse show(MockRequest request) {
		Parameters query;
		try {
			query = Parameters.parse(request.rawQuery());
		}
		catch (IllegalArgumentException ex) {
			return Pages.refused("Malformed query");
		}
		String refusal = refusal(query);
		if (refusal != null) {
			return Pages.refused(refusal);
		}
		String redirectUri = String.valueOf(query.first("redirect_uri"));
		String state = query.first("state");
		String error = error(query);
		if (error != null) {
			return redirect(redirectUri, "error", error, state);
		}
		AuthorizationRequest authorization = new AuthorizationRequest(redirectUri, state, scopes(query),
				query.first("code_challenge"), this.settings.clock().instant());
		return this.page.render(this.pending.add(authorization), authorization, this.users.all());
	}

	/**
	 * Return what is wrong with client or redirect URI, in which case nothing may be
	 * redirected (RFC 6749 section 4.1.2.1).
	 */
	private @Nullable String refusal(Parameters query) {
		String repeated = query.repeatedName();
		if (repeated != null) {
			return "Repeated parameter: " + repeated;
		}
		String clientId = query.first("client_id");
		if (clientId == null) {
			return "Missing required parameter: client_id";
		}
		if (!clientId.equals(this.settings.clientId())) {
			return "INVALID_CLIENT: Invalid client";
		}
		String redirectUri = query.first("redirect_uri");
		if (redirectUri == null) {
			return "Missing required parameter: redirect_uri";
		}
		RedirectUris registered = this.settings.redirectUris();
		String refusal = registered.refusal(redirectUri);
		return (refusal != null) ? refusal + "\n\n" + registered.help(redirectUri) : null;
	}

	private static @Nullable String error(Parameters query) {
		String responseType = query.first("response_type");
		if (responseType == null) {
			return "invalid_request";
		}
		if (!responseType.equals("code")) {
			return "unsupported_response_type";
		}
		if (!scopes(query).stream().allMatch(Scopes::isKnown)) {
			return "invalid_scope";
		}
		String challenge = query.first("code_challenge");
		String method = query.first("code_challenge_method");
		boolean validProofKey = (challenge != null) ? "S256".equals(method) && ProofKey.isChallenge(challenge)
				: method == null;
		String dialog = query.first("show_dialog");
		boolean validDialog = dialog == null || dialog.equals("true") || dialog.equals("false");
		return (validProofKey && validDialog) ? null : "invalid_request";
	}

	private static Set<String> scopes(Parameters query) {
		String scope = query.first("scope");
		return Scopes.parse((scope != null) ? scope : "");
	}

	private MockResponse decide(MockRequest request) {
		if (!request.isForm()) {
			return MockResponse.empty(415);
		}
		Parameters form = Parameters.parseOrEmpty(request.body());
		AuthorizationRequest authorization = this.pending.take(form.first("request"));
		if (authorization == null) {
			return Pages.refused("This consent page was used already or is too old. Start the login again.");
		}
		String decision = form.first("decision");
		if ("cancel".equals(decision)) {
			return redirect(authorization.redirectUri(), "error", "access_denied", authorization.state());
		}
		String userId = form.first("user");
		if (!"agree".equals(decision) || userId == null || !this.users.contains(userId)) {
			return Pages.refused("Choose a user and a decision");
		}
		String code = this.tokens.issueCode(userId, authorization.redirectUri(), authorization.codeChallenge(),
				authorization.scopes());
		return redirect(authorization.redirectUri(), "code", code, authorization.state());
	}

	private static MockResponse redirect(String redirectUri, String name, String value, @Nullable String state) {
		StringBuilder location = new StringBuilder(redirectUri);
		location.append(redirectUri.contains("?") ? '&' : '?').append(name).append('=').append(encode(value));
		if (state != null) {
			location.append("&state=").append(encode(state));
		}
		return MockResponse.redirect(location.toString());
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
