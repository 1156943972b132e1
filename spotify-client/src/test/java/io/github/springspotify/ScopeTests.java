package io.github.springspotify;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.model.CoverImage;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ScopeTests {

	private final RawServer server = RawServer.start().otherwise(Answers.json("{}"));

	private SpotifyClient client;

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	private SpotifyClient granted(String... scopes) {
		AccessToken token = new AccessToken("token", null, Set.of(scopes));
		this.client = SpotifyClient.builder()
			.tokenProvider((identity) -> Mono.just(token))
			.apiBaseUrl(this.server.url("/v1"))
			.build();
		return this.client;
	}

	@Test
	void missingScopeIsToldBeforeAnythingIsSent() {
		SpotifyClient spotify = granted("streaming");
		InsufficientScopeException ex = catchThrowableOfType(InsufficientScopeException.class,
				() -> spotify.users().getTopTracks());
		assertThat(ex).hasMessage("GET /me/top/tracks needs 'user-top-read', which the user has not granted. Add "
				+ "'user-top-read' to 'spotify.scopes' and sign in again.");
		assertThat(ex.getStatus()).isEqualTo(403);
		assertThat(ex.getRequiredScopes()).containsExactly(Scope.USER_TOP_READ);
		assertThat(ex.getMissingScopes()).containsExactly(Scope.USER_TOP_READ);
		assertThat(ex.getGrantedScopes()).containsExactly("streaming");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void grantedScopeIsEnough() {
		granted("user-top-read").users().getTopTracks();
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void unknownScopesAreLeftToSpotify() {
		granted().users().getTopTracks();
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void callThatOnlySaysLessIsSent() {
		SpotifyClient spotify = granted("streaming");
		spotify.episodes().get("a");
		spotify.shows().get("a");
		spotify.playlists().getItems("a");
		spotify.playlists().getForCurrentUser();
		assertThat(this.server.requests()).hasSize(4);
	}

	@ParameterizedTest
	@CsvSource({ "playlist-modify-public", "playlist-modify-private" })
	void oneOfSeveralIsEnough(String scope) {
		granted(scope).playlists().create(PlaylistDetails.named("x"));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void oneOfSeveralIsNeeded() {
		SpotifyClient spotify = granted("streaming");
		assertThatExceptionOfType(InsufficientScopeException.class)
			.isThrownBy(() -> spotify.playlists().create(PlaylistDetails.named("x")))
			.withMessageStartingWith("POST /me/playlists needs 'playlist-modify-private' or 'playlist-modify-public'")
			.satisfies((ex) -> assertThat(ex.getMissingScopes()).containsExactlyInAnyOrder(Scope.PLAYLIST_MODIFY_PUBLIC,
					Scope.PLAYLIST_MODIFY_PRIVATE));
	}

	@ParameterizedTest
	@MethodSource("libraryCalls")
	void libraryNeedsWhatItsItemsNeed(String scopes, List<String> uris, Set<Scope> missing) {
		SpotifyClient spotify = granted(scopes.split(" "));
		List<SpotifyUri> items = uris.stream().map((type) -> new SpotifyUri(type, "a")).toList();
		this.server.otherwise(Answers.of(200, "", ""));
		if (missing.isEmpty()) {
			spotify.library().save(items);
		}
		else {
			assertThatExceptionOfType(InsufficientScopeException.class).isThrownBy(() -> spotify.library().save(items))
				.satisfies((ex) -> assertThat(ex.getMissingScopes()).isEqualTo(missing));
		}
	}

	static Stream<Arguments> libraryCalls() {
		return Stream.of(call("user-library-modify", Set.of(), "track", "album", "episode", "show", "audiobook"),
				call("user-library-modify", Set.of(Scope.USER_FOLLOW_MODIFY), "track", "artist"),
				call("user-follow-modify", Set.of(), "user"),
				call("user-follow-modify", Set.of(Scope.USER_LIBRARY_MODIFY), "track"),
				call("user-library-modify", Set.of(Scope.USER_FOLLOW_MODIFY), "user", "playlist"),
				call("playlist-modify-private", Set.of(), "playlist"),
				call("playlist-modify-public user-follow-modify", Set.of(), "user", "playlist"));
	}

	private static Arguments call(String scopes, Set<Scope> missing, String... types) {
		return Arguments.of(scopes, Arrays.asList(types), missing);
	}

	@Test
	void oneScopeIsEnoughForTheQueue() {
		granted("user-read-currently-playing").player().getQueue();
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void whatIsNeededInAnyCaseStandsApartFromTheChoice() {
		SpotifyClient spotify = granted("streaming");
		assertThatExceptionOfType(InsufficientScopeException.class)
			.isThrownBy(() -> spotify.playlists().uploadCoverImage("a", new CoverImage("/9j/")))
			.withMessageStartingWith("PUT /playlists/{playlist_id}/images needs 'ugc-image-upload', and "
					+ "'playlist-modify-private' or 'playlist-modify-public', which the user has not granted.");
	}

	@Test
	void refusalBySpotifyNamesWhatWasNotGranted() {
		SpotifyClient spotify = granted("streaming");
		this.server
			.otherwise(Answers.json(403, "{\"error\":{\"status\":403,\"message\":\"Insufficient client scope\"}}"));
		assertThatExceptionOfType(InsufficientScopeException.class).isThrownBy(() -> spotify.playlists().getItems("a"))
			.withMessageEndingWith("Add 'playlist-read-private' to 'spotify.scopes' and sign in again.")
			.satisfies((ex) -> assertThat(ex.getGrantedScopes()).containsExactly("streaming"))
			.satisfies((ex) -> assertThat(ex.getMissingScopes()).containsExactly(Scope.PLAYLIST_READ_PRIVATE));
	}

}
