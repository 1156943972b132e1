package io.github.springspotify.test;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a {@link MockSpotify} that differs from the default.
 *
 * @since 0.1.0
 */
public final class MockSpotifyBuilder {

	private final List<String> redirectUris = new ArrayList<>();

	private int port;

	private String clientId = "mock-client-id";

	private String clientSecret = "mock-client-secret";

	private QuotaMode quotaMode = QuotaMode.DEVELOPMENT;

	private boolean closedInNovember2024;

	private RefreshTokenPolicy refreshTokenPolicy = RefreshTokenPolicy.KEEP_OMITTED;

	private boolean playerNoContent;

	private Clock clock = Clock.systemUTC();

	MockSpotifyBuilder() {
	}

	/**
	 * Listen on a port. Default: any free port.
	 * @param port the port, 0 for any free one
	 * @return this builder
	 */
	public MockSpotifyBuilder port(int port) {
		this.port = port;
		return this;
	}

	/**
	 * Know a client id. Default: {@code mock-client-id}.
	 * @param clientId the client id
	 * @return this builder
	 */
	public MockSpotifyBuilder clientId(String clientId) {
		this.clientId = clientId;
		return this;
	}

	/**
	 * Know a client secret. Default: {@code mock-client-secret}.
	 * @param clientSecret the client secret
	 * @return this builder
	 */
	public MockSpotifyBuilder clientSecret(String clientSecret) {
		this.clientSecret = clientSecret;
		return this;
	}

	/**
	 * Register a redirect URI instead of the defaults
	 * {@code http://127.0.0.1/login/oauth2/code/spotify} and
	 * {@code http://127.0.0.1/authorize/oauth2/code/spotify}; may be called repeatedly. A
	 * loopback URI without a port may be used with any port, everything else must match
	 * exactly.
	 * @param redirectUri the redirect URI
	 * @return this builder
	 * @throws IllegalArgumentException if Spotify would not register this URI
	 */
	public MockSpotifyBuilder redirectUri(String redirectUri) {
		this.redirectUris.add(RedirectUris.requireRegistrable(redirectUri));
		return this;
	}

	/**
	 * Behave as for a client id in this mode. Default: development.
	 * @param quotaMode the quota mode
	 * @return this builder
	 */
	public MockSpotifyBuilder quotaMode(QuotaMode quotaMode) {
		this.quotaMode = quotaMode;
		return this;
	}

	/**
	 * Refuse in extended mode, too, what Spotify closed on 27 November 2024 to client ids
	 * registered later: related artists, recommendations with their genre seeds, audio
	 * features, audio analysis, featured playlists and the playlists of a category.
	 * Default: they work in extended mode. Development mode never has them.
	 * @return this builder
	 */
	public MockSpotifyBuilder withoutOperationsOfNovember2024() {
		this.closedInNovember2024 = true;
		return this;
	}

	/**
	 * Treat refresh tokens in this way. Default: kept and omitted from the answer.
	 * @param refreshTokenPolicy the policy
	 * @return this builder
	 */
	public MockSpotifyBuilder refreshTokenPolicy(RefreshTokenPolicy refreshTokenPolicy) {
		this.refreshTokenPolicy = refreshTokenPolicy;
		return this;
	}

	/**
	 * Answer player commands with 204, as documented. Default: 200 with a short random
	 * text that is not JSON, as Spotify has done since 2024.
	 * @return this builder
	 */
	public MockSpotifyBuilder playerNoContent() {
		this.playerNoContent = true;
		return this;
	}

	/**
	 * Take the time from a clock. Default: the system's.
	 * @param clock the clock
	 * @return this builder
	 */
	public MockSpotifyBuilder clock(Clock clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Start the stand-in.
	 * @return the stand-in, to be closed
	 * @throws java.io.UncheckedIOException if the port is taken
	 */
	public MockSpotify start() {
		List<String> uris = this.redirectUris.isEmpty() ? RedirectUris.DEFAULTS : this.redirectUris;
		return new MockSpotify(new Settings(this.port, this.clientId, this.clientSecret, new RedirectUris(uris),
				this.quotaMode, this.closedInNovember2024, this.refreshTokenPolicy, this.playerNoContent, this.clock));
	}

}
