package io.github.springspotify.autoconfigure.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import io.github.springspotify.token.StoredToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a token as JSON and reads it again. Has a mapper of its own, so that settings of
 * the application cannot change what is stored, and needs no reflection. Fields that it
 * does not know are ignored, so that an older version can read what a newer one wrote.
 */
final class StoredTokenCodec {

	/**
	 * Later than any token lives, and early enough to add months to it.
	 */
	private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

	private final JsonMapper mapper = JsonMapper.builder().build();

	String encode(StoredToken token) {
		ObjectNode json = this.mapper.createObjectNode();
		json.put("accessToken", token.accessToken());
		json.put("issuedAt", token.issuedAt().toString());
		json.put("expiresAt", token.expiresAt().toString());
		ArrayNode scopes = json.putArray("scopes");
		new TreeSet<>(token.scopes()).forEach(scopes::add);
		json.put("refreshToken", token.refreshToken());
		json.put("authorizedAt", token.authorizedAt().toString());
		json.put("version", token.version());
		return this.mapper.writeValueAsString(json);
	}

	/**
	 * Return the token.
	 * @throws UnreadableTokenException if it is not the JSON of a stored token
	 */
	StoredToken decode(String text) {
		JsonNode json = parse(text);
		return new StoredToken(string(json, "accessToken"), instant(json, "issuedAt"), instant(json, "expiresAt"),
				scopes(json.path("scopes")), optionalString(json, "refreshToken"), instant(json, "authorizedAt"),
				version(json.path("version")));
	}

	private JsonNode parse(String text) {
		try {
			return this.mapper.readTree(text);
		}
		catch (JacksonException ex) {
			throw new UnreadableTokenException("it is not JSON");
		}
	}

	private static Set<String> scopes(JsonNode json) {
		Set<String> scopes = new LinkedHashSet<>();
		for (JsonNode scope : json) {
			if (!scope.isString()) {
				throw unusable("scopes");
			}
			scopes.add(scope.stringValue());
		}
		return scopes;
	}

	private static long version(JsonNode json) {
		if (!json.isIntegralNumber() || !json.canConvertToLong() || json.longValue() < 1) {
			throw unusable("version");
		}
		return json.longValue();
	}

	private static Instant instant(JsonNode json, String name) {
		try {
			Instant instant = Instant.parse(string(json, name));
			if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST)) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			// as unusable as one that nobody can reckon with
		}
		throw unusable(name);
	}

	private static @Nullable String optionalString(JsonNode json, String name) {
		JsonNode value = json.path(name);
		return (value.isMissingNode() || value.isNull()) ? null : string(json, name);
	}

	private static String string(JsonNode json, String name) {
		JsonNode value = json.path(name);
		if (!value.isString()) {
			throw unusable(name);
		}
		return value.stringValue();
	}

	private static UnreadableTokenException unusable(String name) {
		return new UnreadableTokenException("'" + name + "' is missing or unusable");
	}

}
