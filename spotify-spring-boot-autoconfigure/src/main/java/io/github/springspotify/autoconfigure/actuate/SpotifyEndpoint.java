package io.github.springspotify.autoconfigure.actuate;

import io.github.springspotify.autoconfigure.SpotifyConnectionDetails;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.SpotifyTokenActivity;
import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.TokenMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The actuator endpoint {@code spotify}: shows how things are, clears the cache and
 * disconnects users. Sends nothing to Spotify.
 *
 * @since 0.1.0
 */
@Endpoint(id = "spotify")
public final class SpotifyEndpoint {

	private final SpotifyProperties properties;

	private final SpotifyConnectionDetails details;

	private final QuotaKnowledge quota;

	private final RateLimitGate gate;

	private final SpotifyCache cache;

	private final SpotifyTokenActivity activity;

	private final ObjectProvider<SpotifyTokens> tokens;

	SpotifyEndpoint(SpotifyProperties properties, SpotifyConnectionDetails details, QuotaKnowledge quota,
			RateLimitGate gate, SpotifyCache cache, SpotifyTokenActivity activity,
			ObjectProvider<SpotifyTokens> tokens) {
		this.properties = properties;
		this.details = details;
		this.quota = quota;
		this.gate = gate;
		this.cache = cache;
		this.activity = activity;
		this.tokens = tokens;
	}

	@ReadOperation
	SpotifyDescriptor describe() {
		return new SpotifyDescriptor(SpotifyDescriptor.Configuration.of(this.properties, this.details, Version.NAME),
				this.quota.state(), SpotifyDescriptor.RateLimit.of(this.gate), this.cache.stats(),
				SpotifyDescriptor.Tokens.of(this.activity));
	}

	@ReadOperation
	@Nullable SpotifyUserDescriptor describeUser(@Selector String principal) {
		SpotifyIdentity user = SpotifyIdentity.user(required(principal, "principal"));
		TokenMetadata token = (this.activity.getStore() != null) ? this.tokens.getObject().find(user) : null;
		return (token != null) ? SpotifyUserDescriptor.of(principal, token) : null;
	}

	@DeleteOperation
	void disconnectUser(@Selector String principal) {
		SpotifyIdentity user = SpotifyIdentity.user(required(principal, "principal"));
		if (this.activity.getStore() != null) {
			this.tokens.getObject().disconnect(user);
		}
	}

	/**
	 * Clear the cache. What to clear is always named, so that no half-written request
	 * clears everything.
	 */
	@WriteOperation
	void clearCache(ClearScope clear, @Nullable String value) {
		switch (clear) {
			case ALL -> this.cache.clear();
			case APPLICATION -> this.cache.clear(SpotifyIdentity.application());
			case USER -> this.cache.clear(SpotifyIdentity.user(required(value, "value")));
			case RESOURCE -> clearResource(required(value, "value"));
		}
	}

	private void clearResource(String value) {
		if (value.startsWith("/")) {
			this.cache.clear(value);
			return;
		}
		try {
			this.cache.clear(SpotifyUri.parse(value));
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidEndpointRequestException(
					"'value' must be a Spotify URI or a path below the Web API such as '/me/playlists'",
					"'value' is no resource", ex);
		}
	}

	private static String required(@Nullable String value, String name) {
		if (value == null || value.isBlank()) {
			throw new InvalidEndpointRequestException("'" + name + "' must name whom or what is meant",
					"'" + name + "' is missing");
		}
		return value;
	}

	/**
	 * What is cleared.
	 */
	enum ClearScope {

		ALL, APPLICATION, USER, RESOURCE

	}

}
