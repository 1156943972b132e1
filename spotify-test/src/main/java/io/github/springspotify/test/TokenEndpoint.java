package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /api/token}.
 */
final class TokenEndpoint {

	private final Settings settings;

	private final TokenStore tokens;

	private final ClientAuthentication clients;

	TokenEndpoint(Settings settings, TokenStore tokens) {
		this.settings = settings;
		this.tokens = tokens;
		this.clients = new ClientAuthentication(settings);
	}

	MockResponse handle(MockRequest request) {
		if (!request.method().equals("POST")) {
			return MockResponse.empty(405).header("Allow", "POST");
		}
		if (!request.declaresLength()) {
			return Pages.lengthRequired();
		}
		if (!request.isForm()) {
			return MockResponse.empty(415);
		}
		try {
			return grant(request);
		}
		catch (TokenException ex) {
			return ex.toResponse();
		}
	}

	private MockResponse grant(MockRequest request) {
		Parameters form = parse(request.body());
		boolean confidential = this.clients.authenticate(request.header("Authorization"), form);
		String grantType = form.first("grant_type");
		if (grantType == null) {
			throw new TokenException("unsupported_grant_type", "grant_type parameter is missing");
		}
		return switch (grantType) {
			case "authorization_code" -> exchange(form, confidential);
			case "refresh_token" -> refresh(form, confidential);
			case "client_credentials" -> issueAppToken(confidential);
			default -> throw new TokenException("unsupported_grant_type",
					"grant_type must be client_credentials, authorization_code or refresh_token");
		};
	}

	private MockResponse exchange(Parameters form, boolean confidential) {
		return answer(this.tokens.exchange(require(form, "code"), require(form, "redirect_uri"),
				form.first("code_verifier"), confidential));
	}

	private MockResponse refresh(Parameters form, boolean confidential) {
		return answer(
				this.tokens.refresh(require(form, "refresh_token"), confidential, this.settings.refreshTokenPolicy()));
	}

	private MockResponse issueAppToken(boolean confidential) {
		if (!confidential) {
			throw TokenException.invalidClient(null);
		}
		return answer(this.tokens.issueAppToken(), null, null);
	}

	private MockResponse answer(IssuedTokens issued) {
		return answer(issued.accessToken(), issued.refreshToken(), String.join(" ", issued.scopes()));
	}

	private MockResponse answer(String accessToken, @Nullable String refreshToken, @Nullable String scope) {
		ObjectNode body = Json.object()
			.put("access_token", accessToken)
			.put("token_type", "Bearer")
			.put("expires_in", AccessToken.LIFETIME_SECONDS);
		if (refreshToken != null) {
			body.put("refresh_token", refreshToken);
		}
		if (scope != null) {
			body.put("scope", scope);
		}
		// Spotify sets cookies here too; a caller that keeps them is wrong
		return MockResponse.json(200, body)
			.header("Cache-Control", "no-cache, no-store, must-revalidate")
			.header("Set-Cookie", "__Host-device_id=mock-ignore-me;Version=1;Path=/;Secure;HttpOnly;SameSite=Lax");
	}

	private static Parameters parse(String body) {
		try {
			Parameters form = Parameters.parse(body);
			String repeated = form.repeatedName();
			if (repeated != null) {
				throw TokenException.invalidRequest(repeated + " must be supplied once");
			}
			return form;
		}
		catch (IllegalArgumentException ex) {
			throw TokenException.invalidRequest("The body is not form encoded");
		}
	}

	private static String require(Parameters form, String name) {
		String value = form.first(name);
		if (value == null || value.isEmpty()) {
			throw TokenException.invalidRequest(name + " must be supplied");
		}
		return value;
	}

}
