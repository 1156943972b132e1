package io.github.springspotify.login;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exchanges an authorization code for tokens (RFC 6749 section 4.1.3).
 */
final class CodeExchange {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final Options options;

	CodeExchange(Options options) {
		this.options = options;
	}

	String refreshToken(String code, String verifier, String redirectUri) {
		Map<String, String> form = Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirectUri,
				"client_id", this.options.clientId(), "code_verifier", verifier);
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(this.options.accounts().toString().replaceFirst("/+$", "") + "/api/token"))
			.timeout(TIMEOUT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(encode(form)));
		if (!this.options.clientSecret().isEmpty()) {
			String credentials = this.options.clientId() + ":" + this.options.clientSecret();
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		return read(send(request.build()));
	}

	private HttpResponse<String> send(HttpRequest request) {
		HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
		try {
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new LoginException(this.options.accounts() + " cannot be reached (" + ex.getClass().getSimpleName()
					+ "). Check the connection, and start the login again.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LoginException("The login was interrupted.");
		}
	}

	private static String read(HttpResponse<String> response) {
		JsonNode answer = parse(response.body());
		String token = answer.path("refresh_token").asString("");
		if (response.statusCode() == 200 && !token.isBlank()) {
			return token;
		}
		String error = answer.path("error").asString("");
		String advice = error.startsWith("invalid_client")
				? " Check SPOTIFY_CLIENT_ID and SPOTIFY_CLIENT_SECRET against Spotify's dashboard."
				: " Start the login again.";
		throw new LoginException(
				"Spotify gave no refresh token but status " + response.statusCode() + " " + error + "." + advice);
	}

	private static JsonNode parse(String body) {
		try {
			return JsonMapper.shared().readTree(body);
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().missingNode();
		}
	}

	private static String encode(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
