package io.github.springspotify.test;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plain HTTP caller that follows no redirects.
 */
final class Caller {

	static final String REDIRECT_URI = "http://127.0.0.1:8080/login/oauth2/code/spotify";

	static final String VERIFIER = "a-verifier-of-sufficient-length-0123456789-abcdef";

	private static final JsonMapper MAPPER = new JsonMapper();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final MockSpotify spotify;

	Caller(MockSpotify spotify) {
		this.spotify = spotify;
	}

	HttpResponse<String> send(String method, String path, @Nullable String token, String... headers) {
		HttpRequest.Builder builder = request(path).method(method,
				method.startsWith("P") ? BodyPublishers.ofByteArray(new byte[0]) : BodyPublishers.noBody());
		if (token != null) {
			builder.header("Authorization", "Bearer " + token);
		}
		if (headers.length > 0) {
			builder.headers(headers);
		}
		return send(builder.build());
	}

	HttpResponse<String> get(String path, @Nullable String token, String... headers) {
		return send("GET", path, token, headers);
	}

	HttpResponse<String> sendJson(String method, String path, String token, String body) {
		return sendBody(method, path, token, "application/json", body);
	}

	HttpResponse<String> sendBody(String method, String path, String token, String contentType, String body) {
		return send(request(path).method(method, BodyPublishers.ofString(body))
			.header("Content-Type", contentType)
			.header("Authorization", "Bearer " + token)
			.build());
	}

	JsonNode json(String path, String token) {
		HttpResponse<String> response = get(path, token);
		if (response.statusCode() != 200) {
			throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
		}
		return MAPPER.readTree(response.body());
	}

	static JsonNode json(HttpResponse<String> response) {
		return MAPPER.readTree(response.body());
	}

	HttpResponse<String> authorize(Map<String, String> parameters) {
		return get("/authorize?" + encode(parameters), null);
	}

	HttpResponse<String> decide(HttpResponse<String> consentPage, String user, String decision) {
		Matcher matcher = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(consentPage.body());
		if (!matcher.find()) {
			throw new AssertionError("No consent page: " + consentPage.statusCode() + " " + consentPage.body());
		}
		return form("/authorize", Map.of("request", matcher.group(1), "user", user, "decision", decision), null);
	}

	HttpResponse<String> token(Map<String, String> form) {
		return form("/api/token", form, basic(this.spotify.clientId(), this.spotify.clientSecret()));
	}

	HttpResponse<String> form(String path, Map<String, String> form, @Nullable String authorization) {
		return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(encode(form)), authorization);
	}

	HttpResponse<String> post(String path, String contentType, BodyPublisher body, @Nullable String authorization) {
		HttpRequest.Builder builder = request(path).header("Content-Type", contentType).POST(body);
		if (authorization != null) {
			builder.header("Authorization", authorization);
		}
		return send(builder.build());
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.spotify.accountsBaseUrl() + path))
			.timeout(Duration.ofSeconds(20));
	}

	HttpResponse<String> send(HttpRequest request) {
		return this.client.sendAsync(request, BodyHandlers.ofString()).join();
	}

	HttpClient client() {
		return this.client;
	}

	static String basic(String clientId, String clientSecret) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
	}

	static String encode(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
