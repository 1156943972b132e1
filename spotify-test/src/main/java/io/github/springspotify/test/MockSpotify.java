package io.github.springspotify.test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A strict local stand-in for {@code accounts.spotify.com} and {@code api.spotify.com}.
 *
 * <p>
 * Listens on the loopback interface and calls itself {@code localhost}, so that it is
 * another site than an application on 127.0.0.1, as Spotify is in production. People,
 * music and pictures are invented. It never accepts what Spotify would refuse.
 *
 * <pre class="code">
 * try (MockSpotify spotify = MockSpotify.start()) {
 *     String token = spotify.issueTokens("aurora", "user-top-read").accessToken();
 *     spotify.givenTopTracks("aurora", spotify.givenTrack("Rain", (track) -> track.artist("Tin Roof")));
 *     spotify.on("GET", "/v1/me").times(2).respond(503);
 *     ...
 * }
 * </pre>
 *
 * Instances share nothing; all methods may be called from any thread.
 *
 * @since 0.1.0
 */
public final class MockSpotify implements AutoCloseable {

	private final Settings settings;

	private final TokenStore tokens;

	private final Users users = new Users();

	private final Server server;

	private final Site site;

	MockSpotify(Settings settings) {
		this.settings = settings;
		this.tokens = new TokenStore(settings.clock());
		this.server = new Server(settings.port());
		this.site = new Site(settings, accountsBaseUrl(), this.tokens, this.users);
		this.server.start(this.site::handle);
	}

	/**
	 * Return a running stand-in on a free port, with the defaults of the builder.
	 * @return the stand-in, to be closed
	 */
	public static MockSpotify start() {
		return builder().start();
	}

	/**
	 * Return a builder to change the defaults.
	 * @return the builder
	 */
	public static MockSpotifyBuilder builder() {
		return new MockSpotifyBuilder();
	}

	/**
	 * Return the base of the Web API.
	 * @return an address such as {@code http://localhost:40123/v1}
	 */
	public String apiBaseUrl() {
		return accountsBaseUrl() + Api.PREFIX;
	}

	/**
	 * Return the base of the accounts service, below which are {@code /authorize} and
	 * {@code /api/token}.
	 * @return an address such as {@code http://localhost:40123}
	 */
	public String accountsBaseUrl() {
		return "http://localhost:" + this.server.port();
	}

	/**
	 * Return the only client id the stand-in knows.
	 * @return the client id
	 */
	public String clientId() {
		return this.settings.clientId();
	}

	/**
	 * Return the secret of the client id.
	 * @return the client secret
	 */
	public String clientSecret() {
		return this.settings.clientSecret();
	}

	/**
	 * Return what Spotify offers to the client id.
	 * @return the quota mode
	 */
	public QuotaMode quotaMode() {
		return this.settings.quotaMode();
	}

	/**
	 * Return the people who can log in: {@code aurora}, who is playing something, and
	 * {@code bram}, who is not.
	 * @return the users, in the order of the consent page
	 */
	public List<MockUser> users() {
		return this.users.all().stream().map(UserState::user).toList();
	}

	/**
	 * Add a user without a subscription who has saved nothing and plays nothing.
	 * @param id id of the user, in lower case
	 * @param displayName name shown on the profile
	 * @return the user
	 */
	public MockUser addUser(String id, String displayName) {
		return addUser(id, displayName, "free");
	}

	/**
	 * Add a user who has saved nothing and plays nothing.
	 * @param id id of the user, in lower case
	 * @param displayName name shown on the profile
	 * @param product the subscription: {@code premium}, without which player commands are
	 * refused, or {@code free}
	 * @return the user
	 */
	public MockUser addUser(String id, String displayName, String product) {
		return this.users.add(id, displayName, product);
	}

	/**
	 * Put an artist without albums into the catalogue.
	 * @param name the name
	 * @return the artist
	 */
	public MockItem givenArtist(String name) {
		return givenArtist(name, (artist) -> {
		});
	}

	/**
	 * Put an artist without albums into the catalogue.
	 * @param name the name
	 * @param spec says what the artist is like
	 * @return the artist
	 */
	public MockItem givenArtist(String name, Consumer<ArtistSpec> spec) {
		return this.site.stubs().artist(name, spec);
	}

	/**
	 * Put an album into the catalogue.
	 * @param name the name
	 * @return the album
	 */
	public MockItem givenAlbum(String name) {
		return givenAlbum(name, (album) -> {
		});
	}

	/**
	 * Put an album into the catalogue.
	 * @param name the name
	 * @param spec says what the album is like
	 * @return the album with its tracks
	 */
	public MockItem givenAlbum(String name, Consumer<AlbumSpec> spec) {
		return this.site.stubs().album(name, spec);
	}

	/**
	 * Put a track, the only one of its album, into the catalogue.
	 * @param name the name
	 * @return the track
	 */
	public MockItem givenTrack(String name) {
		return givenTrack(name, (track) -> {
		});
	}

	/**
	 * Put a track, the only one of its album, into the catalogue.
	 * @param name the name
	 * @param spec says what the track is like
	 * @return the track
	 */
	public MockItem givenTrack(String name, Consumer<TrackSpec> spec) {
		return this.site.stubs().track(name, spec);
	}

	/**
	 * Put a playlist into the catalogue.
	 * @param name the name
	 * @return the playlist
	 */
	public MockItem givenPlaylist(String name) {
		return givenPlaylist(name, (playlist) -> {
		});
	}

	/**
	 * Put a playlist into the catalogue.
	 * @param name the name
	 * @param spec says what the playlist is like
	 * @return the playlist with its tracks
	 */
	public MockItem givenPlaylist(String name, Consumer<PlaylistSpec> spec) {
		return this.site.stubs().playlist(name, spec);
	}

	/**
	 * Change the profile of a user, who is added if there is none with that id.
	 * @param userId id of the user, in lower case
	 * @param spec says what is different
	 * @return the user
	 */
	public MockUser givenProfile(String userId, Consumer<ProfileSpec> spec) {
		return this.site.stubs().profile(userId, spec);
	}

	/**
	 * Replace the top tracks of a user, and the top artists by theirs.
	 * @param userId the user
	 * @param tracks tracks, the most played first
	 */
	public void givenTopTracks(String userId, MockItem... tracks) {
		this.site.stubs().topTracks(userId, tracks);
	}

	/**
	 * Let a user save things, or follow artists.
	 * @param userId the user
	 * @param items what is saved, the newest last
	 */
	public void givenSaved(String userId, MockItem... items) {
		this.site.stubs().saved(userId, items);
	}

	/**
	 * Let a user play a track from its beginning, on the first device.
	 * @param userId the user
	 * @param track the track
	 */
	public void givenPlaying(String userId, MockItem track) {
		this.site.stubs().playing(userId, track);
	}

	/**
	 * Let a user save tracks that exist for this purpose only, so that there are many
	 * pages. They are newer than everything saved before.
	 * @param userId the user
	 * @param count how many tracks
	 */
	public void saveTracks(String userId, int count) {
		this.site.saveTracks(userId, count, this.settings.clock().instant());
	}

	/**
	 * Hide a playlist as Spotify hides its own: lists have {@code null} in its place, and
	 * asked for directly it is not found.
	 * @param playlistId id of the playlist
	 */
	public void hidePlaylist(String playlistId) {
		this.site.hidePlaylist(playlistId);
	}

	/**
	 * Pause what a user plays and leave no device active, as when the last one was
	 * switched off.
	 * @param userId the user
	 */
	public void endPlayback(String userId) {
		this.users.get(userId).player().disconnect(this.settings.clock().instant());
	}

	/**
	 * Return one of the users.
	 * @param id the user id
	 * @return the user
	 */
	public MockUser user(String id) {
		return this.users.get(id).user();
	}

	/**
	 * Return tokens as if a user had just agreed and the code had been exchanged with the
	 * client secret.
	 * @param userId the user
	 * @param scopes the granted scopes
	 * @return the tokens
	 */
	public Tokens issueTokens(String userId, String... scopes) {
		IssuedTokens issued = this.tokens.issue(this.users.get(userId).user().id(), Scopes.requireKnown(scopes));
		return new Tokens(issued.accessToken(), Objects.requireNonNull(issued.refreshToken()), issued.scopes());
	}

	/**
	 * Return an access token of the application alone, as from client credentials.
	 * @return the access token
	 */
	public String issueAppToken() {
		return this.tokens.issueAppToken();
	}

	/**
	 * Return a code as if a user had just agreed on the consent page.
	 * @param userId the user
	 * @param redirectUri the redirect URI to which the code is bound
	 * @param codeChallenge the S256 challenge, or {@code null} without PKCE
	 * @param scopes the granted scopes
	 * @return the code, good for one exchange within ten minutes
	 */
	public String authorizationCode(String userId, String redirectUri, @Nullable String codeChallenge,
			String... scopes) {
		String refusal = this.settings.redirectUris().refusal(redirectUri);
		if (refusal != null) {
			throw new IllegalArgumentException(refusal + " '" + redirectUri + "'");
		}
		if (codeChallenge != null && !ProofKey.isChallenge(codeChallenge)) {
			throw new IllegalArgumentException("'codeChallenge' is not an S256 challenge");
		}
		return this.tokens.issueCode(this.users.get(userId).user().id(), redirectUri, codeChallenge,
				Scopes.requireKnown(scopes));
	}

	/**
	 * Let all access tokens issued so far expire; refresh tokens stay valid.
	 */
	public void expireAccessTokens() {
		this.tokens.expireAccessTokens();
	}

	/**
	 * Revoke a refresh token; access tokens live on until they expire.
	 * @param refreshToken a refresh token issued by this stand-in
	 */
	public void revokeRefreshToken(String refreshToken) {
		this.tokens.revokeRefreshToken(refreshToken);
	}

	/**
	 * Revoke every token of a user, as when the user removes the application from the
	 * account.
	 * @param userId the user
	 */
	public void revokeUser(String userId) {
		this.tokens.revokeUser(this.users.get(userId).user().id());
	}

	/**
	 * Begin to say what goes wrong for a method and path.
	 * @param method the HTTP method
	 * @param path the path, such as {@code /v1/me} or {@code /api/token}; it matches
	 * exactly, or with everything below if it ends in <code>/**</code>
	 * @return the specification to complete
	 */
	public FaultSpec on(String method, String path) {
		return new FaultSpec(this.server.faults(), method, path, 1);
	}

	/**
	 * Begin to say what goes wrong for a path and any method.
	 * @param path the path; it matches exactly, or with everything below if it ends in
	 * <code>/**</code>
	 * @return the specification to complete
	 */
	public FaultSpec on(String path) {
		return new FaultSpec(this.server.faults(), null, path, 1);
	}

	/**
	 * Begin to say what goes wrong for any request to the Web API.
	 * @return the specification to complete
	 */
	public FaultSpec onAny() {
		return new FaultSpec(this.server.faults(), null, null, 1);
	}

	/**
	 * Begin to say what happens to the next request for a path. The same as
	 * {@link #on(String)}.
	 * @param path the path
	 * @return the specification to complete
	 */
	public FaultSpec next(String path) {
		return on(path);
	}

	/**
	 * Let the next requests to the Web API fail.
	 * @param times how many
	 * @param status the HTTP status of the answers
	 */
	public void fail(int times, int status) {
		onAny().times(times).respond(status);
	}

	/**
	 * Answer the next request to the Web API with 429.
	 * @param retryAfter the value of {@code Retry-After}
	 */
	public void rateLimited(Duration retryAfter) {
		onAny().rateLimited(retryAfter);
	}

	/**
	 * Answer the next request to the Web API with 429 and reason {@code QUOTA_EXCEEDED}.
	 * @param retryAfter the value of {@code Retry-After}
	 */
	public void quotaExceeded(Duration retryAfter) {
		onAny().quotaExceeded(retryAfter);
	}

	/**
	 * Let all answers of the Web API take longer, until {@link #clearFaults()}.
	 * @param delay the time that each takes
	 */
	public void slow(Duration delay) {
		onAny().untilCleared().delay(delay);
	}

	/**
	 * Take the next request for a path and say nothing.
	 * @param path the path
	 * @see FaultSpec#stall()
	 */
	public void stall(String path) {
		on(path).stall();
	}

	/**
	 * Drop the connection in the middle of the next answer for a path.
	 * @param path the path
	 * @see FaultSpec#cutBody()
	 */
	public void cutBody(String path) {
		on(path).cutBody();
	}

	/**
	 * Answer the requests that are being stalled.
	 */
	public void releaseStalled() {
		this.server.faults().releaseStalled();
	}

	/**
	 * Forget all faults and answer the requests that are being stalled.
	 */
	public void clearFaults() {
		this.server.faults().clear();
	}

	/**
	 * Return the requests received so far, oldest first; of very many the newest 10,000.
	 * @return a copy of the log
	 */
	public List<RecordedRequest> requests() {
		return this.server.log().all();
	}

	/**
	 * Return the requests for a path.
	 * @param path the exact path as sent, such as {@code /v1/me}
	 * @return a copy of that part of the log, oldest first
	 */
	public List<RecordedRequest> requests(String path) {
		return this.server.log().of(path);
	}

	/**
	 * Return on whose behalf a request was made, whatever it was answered.
	 * @param request a request to the Web API
	 * @return the caller, or {@code null} if it had no token of this stand-in
	 */
	public @Nullable MockCaller callerOf(RecordedRequest request) {
		String authorization = request.header("Authorization");
		return (authorization != null) ? this.tokens.callerOf(authorization.replaceFirst("^Bearer ", "")) : null;
	}

	/**
	 * Wait until a request for a path has arrived, answered or not.
	 * @param path the exact path
	 * @param timeout how long to wait
	 * @return the first such request in the log
	 * @throws InterruptedException if the thread is interrupted while waiting
	 * @throws IllegalStateException if none arrived in time
	 */
	public RecordedRequest awaitRequest(String path, Duration timeout) throws InterruptedException {
		return this.server.log().await(path, timeout);
	}

	/**
	 * Forget the requests received so far.
	 */
	public void clearRequests() {
		this.server.log().clear();
	}

	/**
	 * Forget all faults and the requests received so far, as between two tests, and let
	 * tokens that were revoked or made to expire be good again. What was given or saved
	 * stays.
	 */
	public void reset() {
		clearFaults();
		clearRequests();
		this.tokens.restore();
	}

	/**
	 * Stop at once: drops all connections, those of stalled requests too.
	 */
	@Override
	public void close() {
		this.server.close();
	}

	@Override
	public String toString() {
		return "MockSpotify[" + accountsBaseUrl() + "]";
	}

	/**
	 * Tokens of a user.
	 *
	 * @param accessToken the access token
	 * @param refreshToken the refresh token
	 * @param scopes the granted scopes
	 * @since 0.1.0
	 */
	public record Tokens(String accessToken, String refreshToken, Set<String> scopes) {

		/**
		 * Return the scopes only.
		 */
		@Override
		public String toString() {
			return "Tokens[scopes=" + this.scopes + "]";
		}

	}

}
