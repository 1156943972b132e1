package io.github.springspotify;

import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.endpoint.QuotaMode;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlaybackState;
import io.github.springspotify.model.PrivateUser;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SimplifiedTrack;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.Track;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EndpointTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final String TOKEN = SPOTIFY
		.issueTokens("aurora", "user-top-read", "playlist-read-private", "playlist-modify-public",
				"playlist-modify-private", "user-read-playback-state", "user-read-currently-playing",
				"user-modify-playback-state", "user-read-recently-played", "user-read-playback-position",
				"user-follow-read", "ugc-image-upload", "user-library-modify", "user-library-read")
		.accessToken();

	private static final SpotifyClient CLIENT = client(TOKEN);

	private static final Track TRACK = CLIENT.users().getTopTracks().items().get(0);

	private static final String ALBUM = TRACK.album().id();

	private static final String ARTIST = TRACK.artists().get(0).id();

	private static final Market SE = Market.of("se");

	private static final Paging SECOND = Paging.of(1, 1);

	private static final Set<SpotifyUri> URIS = new LinkedHashSet<>(
			List.of(SpotifyUri.track(TRACK.id()), SpotifyUri.album(ALBUM)));

	@AfterAll
	static void close() {
		CLIENT.close();
		SPOTIFY.close();
	}

	@BeforeEach
	void clear() {
		SPOTIFY.clearRequests();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("calls")
	void blockingTwin(EndpointCall call) throws Exception {
		call.check(call.invoke(SpotifyClient.class, CLIENT));
		call.assertSent(SPOTIFY, TOKEN);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("calls")
	void reactiveTwin(EndpointCall call) throws Exception {
		Mono<?> mono = (Mono<?>) call.invoke(ReactiveSpotifyClient.class, CLIENT.reactive());
		assertThat(SPOTIFY.requests()).isEmpty();
		call.check(mono.block(Duration.ofSeconds(10)));
		call.assertSent(SPOTIFY, TOKEN);
	}

	static Stream<EndpointCall> calls() {
		String album = "GET /v1/albums/" + ALBUM;
		String artist = "GET /v1/artists/" + ARTIST;
		Stream<EndpointCall> more = Stream
			.of(new CatalogueCalls(CLIENT).calls(), new PlaylistCalls(CLIENT).calls(), new PlayerCalls(CLIENT).calls())
			.flatMap((calls) -> calls);
		return Stream
			.concat(more, Stream.of(EndpointCall.call("albums.get", album, Album.class, EndpointTests::isAlbum, ALBUM),
					EndpointCall.call("albums.get", album, Album.class, EndpointTests::isAlbum, ALBUM, null),
					EndpointCall.call("albums.get", album, Album.class, EndpointTests::isAlbum, ALBUM, SE)
						.query("market", "SE"),
					EndpointCall.page("albums.getTracks", album + "/tracks", SimplifiedTrack.class, ALBUM),
					EndpointCall
						.page("albums.getTracks", album + "/tracks", SimplifiedTrack.class, ALBUM, Paging.limit(2))
						.query("limit", "2"),
					EndpointCall.page("albums.getTracks", album + "/tracks", SimplifiedTrack.class, ALBUM, SECOND, SE)
						.query("limit", "1")
						.query("offset", "1")
						.query("market", "SE"),
					EndpointCall.call("artists.get", artist, Artist.class,
							(found) -> assertThat(found.id()).isEqualTo(ARTIST), ARTIST),
					EndpointCall.page("artists.getAlbums", artist + "/albums", SimplifiedAlbum.class, ARTIST),
					EndpointCall
						.page("artists.getAlbums", artist + "/albums", SimplifiedAlbum.class, ARTIST, Paging.limit(2))
						.query("limit", "2"),
					EndpointCall
						.page("artists.getAlbums", artist + "/albums", SimplifiedAlbum.class, ARTIST,
								Set.of(AlbumGroup.SINGLE, AlbumGroup.APPEARS_ON, AlbumGroup.ALBUM,
										AlbumGroup.COMPILATION),
								Paging.limit(3), SE)
						.query("include_groups", "album,single,appears_on,compilation")
						.query("limit", "3")
						.query("market", "SE"),
					EndpointCall.call("tracks.get", "GET /v1/tracks/" + TRACK.id(), Track.class, EndpointTests::isTrack,
							TRACK.id()),
					EndpointCall
						.call("tracks.get", "GET /v1/tracks/" + TRACK.id(), Track.class, EndpointTests::isTrack,
								TRACK.id(), SE)
						.query("market", "SE"),
					EndpointCall
						.call("search.search", "GET /v1/search", SearchResult.class,
								(result) -> assertThat(result.tracks().items()).isNotEmpty(), TRACK.name(),
								Set.of(SearchType.TRACK))
						.query("q", TRACK.name())
						.query("type", "track"),
					EndpointCall
						.call("search.search", "GET /v1/search", SearchResult.class,
								(result) -> assertThat(result.artists()).isNull(), "a&b=c+d/#%\u00e9 \"x\"",
								Set.of(SearchType.TRACK), SECOND)
						.query("q", "a&b=c+d/#%\u00e9 \"x\"")
						.query("type", "track")
						.query("limit", "1")
						.query("offset", "1"),
					EndpointCall
						.call("search.search", "GET /v1/search", SearchResult.class, EndpointTests::hasEveryPage, "{a}",
								Set.of(SearchType.values()), Paging.limit(10), SE)
						.query("q", "{a}")
						.query("type", "album,artist,playlist,track,show,episode,audiobook")
						.query("limit", "10")
						.query("market", "SE"),
					EndpointCall.call("users.getCurrent", "GET /v1/me", PrivateUser.class,
							(user) -> assertThat(user.accountId()).isEqualTo(SPOTIFY.user("aurora").accountId())),
					EndpointCall
						.page("users.getTopArtists", "GET /v1/me/top/artists", Artist.class)
						.query("time_range", "medium_term"),
					EndpointCall
						.page("users.getTopArtists", "GET /v1/me/top/artists", Artist.class, TimeRange.SHORT_TERM,
								SECOND)
						.query("time_range", "short_term")
						.query("limit", "1")
						.query("offset", "1"),
					EndpointCall.page("users.getTopTracks", "GET /v1/me/top/tracks", Track.class)
						.query("time_range", "medium_term"),
					EndpointCall
						.page("users.getTopTracks", "GET /v1/me/top/tracks", Track.class, TimeRange.LONG_TERM,
								Paging.limit(50))
						.query("time_range", "long_term")
						.query("limit", "50"),
					EndpointCall.page("playlists.getForCurrentUser", "GET /v1/me/playlists", SimplifiedPlaylist.class),
					EndpointCall.page("playlists.getForCurrentUser", "GET /v1/me/playlists", SimplifiedPlaylist.class,
							SECOND)
						.query("limit", "1")
						.query("offset", "1"),
					EndpointCall
						.call("player.getPlaybackState", "GET /v1/me/player", PlaybackState.class,
								EndpointTests::isPlaying)
						.query("additional_types", "track,episode"),
					EndpointCall
						.call("player.getPlaybackState", "GET /v1/me/player", PlaybackState.class,
								EndpointTests::isPlaying, SE)
						.query("additional_types", "track,episode")
						.query("market", "SE"),
					EndpointCall
						.call("library.save", "PUT /v1/me/library", Object.class,
								(nothing) -> assertThat(nothing).isNull(), URIS)
						.query("uris", uris()),
					EndpointCall.call("library.contains", "GET /v1/me/library/contains", List.class,
							(list) -> assertThat((List<?>) list).hasSize(2).allMatch(Boolean.class::isInstance), URIS)
						.query("uris", uris()),
					EndpointCall
						.call("library.remove", "DELETE /v1/me/library", Object.class,
								(nothing) -> assertThat(nothing).isNull(), URIS)
						.query("uris", uris())));
	}

	@Test
	void everyMethodIsCalledThatIsNotDeprecated() {
		Set<String> called = calls().map((call) -> call.method(SpotifyClient.class).toString())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> declared = EndpointCall.methods()
			.filter((method) -> !method.isAnnotationPresent(Deprecated.class))
			.map(Method::toString)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(called).isEqualTo(declared);
	}

	@Test
	void savesRemovesAndFindsAgain() {
		CLIENT.library().save(URIS);
		assertThat(CLIENT.library().contains(URIS)).containsExactly(true, true);
		CLIENT.library().remove(List.of(SpotifyUri.album(ALBUM)));
		assertThat(CLIENT.library().contains(URIS)).containsExactly(true, false);
	}

	@Test
	void nobodyPlaysOnIdleAccount() {
		String token = SPOTIFY.issueTokens("bram", "user-read-playback-state", "user-read-currently-playing")
			.accessToken();
		try (SpotifyClient bram = client(token)) {
			assertThat(bram.player().getPlaybackState()).isNull();
			assertThat(bram.player().getCurrentlyPlaying()).isNull();
			assertThat(bram.reactive().player().getPlaybackState().blockOptional()).isEmpty();
			assertThat(bram.reactive().player().getCurrentlyPlaying().blockOptional()).isEmpty();
		}
	}

	@Test
	void missingScopeIsNamed() {
		try (SpotifyClient client = client(SPOTIFY.issueTokens("aurora").accessToken())) {
			assertThatExceptionOfType(InsufficientScopeException.class).isThrownBy(() -> client.users().getTopTracks())
				.withMessageContaining("'user-top-read'");
		}
	}

	@Test
	void unknownIdIsNotFound() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> CLIENT.tracks().get("0000000000000000000000"))
			.withMessageStartingWith("GET /tracks/0000000000000000000000 was answered with status 404")
			.satisfies((ex) -> assertThat(ex.getEndpoint()).hasToString("GET /tracks/{id}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b", "a?x=1", "a#b", "a%2Fb", "\u00e9", "a b", "a;b", "{a}", "../me" })
	void oddIdStaysOneSegmentOfThePath(String id) {
		assertThatExceptionOfType(SpotifyResponseException.class).isThrownBy(() -> CLIENT.tracks().get(id));
		RecordedRequest request = SPOTIFY.requests().get(0);
		assertThat(request.path()).startsWith("/v1/tracks/");
		assertThat(request.path().substring("/v1/tracks/".length())).doesNotContain("/").isNotEmpty();
		assertThat(request.rawQuery()).isNull();
	}

	@Test
	void idIsTakenAsUriAndAsShareAddress() {
		CLIENT.albums().get(SpotifyUri.album(ALBUM));
		CLIENT.albums().getTracks("https://open.spotify.com/intl-de/album/" + ALBUM + "?si=0");
		assertThat(SPOTIFY.requests()).extracting(RecordedRequest::path)
			.containsExactly("/v1/albums/" + ALBUM, "/v1/albums/" + ALBUM + "/tracks");
	}

	@Test
	void refusesArgumentsBeforeAnythingIsSent() {
		List<SpotifyUri> many = Stream.generate(() -> SpotifyUri.track("a")).limit(41).toList();
		refuses(() -> CLIENT.tracks().get(" "), "'id' must not be blank");
		refuses(() -> CLIENT.tracks().get(null), "'id' must not be null");
		refuses(() -> CLIENT.albums().get(SpotifyUri.track("1")),
				"'id' is refused: 'spotify:track:1' is of type 'track' where 'album' is asked for");
		refuses(() -> CLIENT.search().search("a", Set.of(SearchType.TRACK), Paging.of(1, 1001)),
				"'offset' must be at most 1000 for GET /search but is 1001");
		refuses(() -> CLIENT.player().setVolume(101), "'volumePercent' must be from 0 to 100 but is 101");
		refuses(() -> CLIENT.player().seekToPosition(-1), "'positionMs' must not be negative but is -1");
		refuses(() -> CLIENT.playlists().get(".."), "'id' must be an id but is '..'");
		refuses(() -> CLIENT.library().save(Collections.singleton(null)), "'uris' must not contain null");
		refuses(() -> CLIENT.albums().getAll(Collections.singleton(null)), "'ids' must not contain null");
		refuses(() -> CLIENT.search().search("", Set.of(SearchType.TRACK)), "'query' must not be blank");
		refuses(() -> CLIENT.users().getTopTracks(null, Paging.first()), "'timeRange' must not be null");
		refuses(() -> CLIENT.playlists().getForCurrentUser(Paging.limit(51)),
				"'limit' must be at most 50 for GET /me/playlists but is 51");
		refuses(() -> CLIENT.library().save(many), "'uris' must contain at most 40 elements but has 41. "
				+ "'spotify.chunking.enabled' or 'withChunking(true)' spreads them over several calls.");
		refuses(() -> CLIENT.search().search("a", Set.of()), "'types' must not be empty");
		refuses(() -> CLIENT.library().contains(List.of()), "'uris' must not be empty");
		assertThat(SPOTIFY.requests()).isEmpty();
	}

	private static void refuses(Runnable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
	}

	private static SpotifyClient client(String token) {
		return SpotifyClient.builder()
			.accessToken(token)
			.apiBaseUrl(URI.create(SPOTIFY.apiBaseUrl()))
			.quotaMode(QuotaMode.DEVELOPMENT)
			.cache(null)
			.build();
	}

	private static String uris() {
		return "spotify:track:" + TRACK.id() + ",spotify:album:" + ALBUM;
	}

	private static void isAlbum(Album album) {
		assertThat(album.id()).isEqualTo(ALBUM);
		assertThat(album.tracks().items()).isNotEmpty();
		assertThat(album.releasedOn()).isNotNull();
		assertThat(album.images()).isNotEmpty();
	}

	private static void isTrack(Track track) {
		assertThat(track.id()).isEqualTo(TRACK.id());
		assertThat(track.name()).isEqualTo(TRACK.name());
		assertThat(track.durationMs()).isPositive();
	}

	private static void hasEveryPage(SearchResult result) {
		assertThat(result).hasNoNullFieldsOrProperties();
	}

	private static void isPlaying(PlaybackState state) {
		assertThat(state.isPlaying()).isTrue();
		assertThat(state.item()).isInstanceOf(Track.class);
		assertThat(state.device().type()).isNotNull();
	}

}
