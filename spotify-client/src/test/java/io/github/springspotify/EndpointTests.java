package io.github.springspotify;

import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.NotFoundException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.AlbumGroup;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
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
import org.jspecify.annotations.Nullable;
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
		.issueTokens("aurora", "user-top-read", "playlist-read-private", "user-read-playback-state",
				"user-library-modify", "user-library-read")
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
	void blockingTwin(Call call) throws Exception {
		call.check(call.invoke(SpotifyClient.class, CLIENT));
		assertSent(call);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("calls")
	void reactiveTwin(Call call) throws Exception {
		Mono<?> mono = (Mono<?>) call.invoke(ReactiveSpotifyClient.class, CLIENT.reactive());
		assertThat(SPOTIFY.requests()).isEmpty();
		call.check(mono.block(Duration.ofSeconds(10)));
		assertSent(call);
	}

	private static void assertSent(Call call) {
		RecordedRequest request = SPOTIFY.requests().get(0);
		Map<String, String> query = new LinkedHashMap<>();
		request.query().forEach((name, values) -> query.put(name, String.join("|", values)));
		assertThat(SPOTIFY.requests()).hasSize(1);
		assertThat(request.method() + " " + request.path()).isEqualTo(call.request);
		assertThat(query).isEqualTo(call.query);
		assertThat(request.header("Authorization")).isEqualTo("Bearer " + TOKEN);
		assertThat(request.header("Content-Length")).isEqualTo(request.method().equals("PUT") ? "0" : null);
		assertThat(request.header("Accept-Language")).isNull();
		assertThat(request.body()).isEmpty();
	}

	static Stream<Call> calls() {
		String album = "GET /v1/albums/" + ALBUM;
		String artist = "GET /v1/artists/" + ARTIST;
		return Stream.of(call("albums.get", album, Album.class, EndpointTests::isAlbum, ALBUM),
				call("albums.get", album, Album.class, EndpointTests::isAlbum, ALBUM, null),
				call("albums.get", album, Album.class, EndpointTests::isAlbum, ALBUM, SE).query("market", "SE"),
				page("albums.getTracks", album + "/tracks", SimplifiedTrack.class, ALBUM),
				page("albums.getTracks", album + "/tracks", SimplifiedTrack.class, ALBUM, Paging.limit(2))
					.query("limit", "2"),
				page("albums.getTracks", album + "/tracks", SimplifiedTrack.class, ALBUM, SECOND, SE)
					.query("limit", "1")
					.query("offset", "1")
					.query("market", "SE"),
				call("artists.get", artist, Artist.class, (found) -> assertThat(found.id()).isEqualTo(ARTIST), ARTIST),
				page("artists.getAlbums", artist + "/albums", SimplifiedAlbum.class, ARTIST),
				page("artists.getAlbums", artist + "/albums", SimplifiedAlbum.class, ARTIST, Paging.limit(2))
					.query("limit", "2"),
				page("artists.getAlbums", artist + "/albums", SimplifiedAlbum.class, ARTIST,
						Set.of(AlbumGroup.SINGLE, AlbumGroup.APPEARS_ON, AlbumGroup.ALBUM, AlbumGroup.COMPILATION),
						Paging.limit(3), SE)
					.query("include_groups", "album,single,appears_on,compilation")
					.query("limit", "3")
					.query("market", "SE"),
				call("tracks.get", "GET /v1/tracks/" + TRACK.id(), Track.class, EndpointTests::isTrack, TRACK.id()),
				call("tracks.get", "GET /v1/tracks/" + TRACK.id(), Track.class, EndpointTests::isTrack, TRACK.id(), SE)
					.query("market", "SE"),
				call("search.search", "GET /v1/search", SearchResult.class,
						(result) -> assertThat(result.tracks().items()).isNotEmpty(), TRACK.name(),
						Set.of(SearchType.TRACK))
					.query("q", TRACK.name())
					.query("type", "track"),
				call("search.search", "GET /v1/search", SearchResult.class,
						(result) -> assertThat(result.artists()).isNull(), "a&b=c+d/#%\u00e9 \"x\"",
						Set.of(SearchType.TRACK), SECOND)
					.query("q", "a&b=c+d/#%\u00e9 \"x\"")
					.query("type", "track")
					.query("limit", "1")
					.query("offset", "1"),
				call("search.search", "GET /v1/search", SearchResult.class, EndpointTests::hasEveryPage, "{a}",
						Set.of(SearchType.values()), Paging.limit(10), SE)
					.query("q", "{a}")
					.query("type", "album,artist,playlist,track,show,episode,audiobook")
					.query("limit", "10")
					.query("market", "SE"),
				call("users.getCurrent", "GET /v1/me", PrivateUser.class,
						(user) -> assertThat(user.accountId()).isEqualTo(SPOTIFY.user("aurora").accountId())),
				page("users.getTopArtists", "GET /v1/me/top/artists", Artist.class).query("time_range", "medium_term"),
				page("users.getTopArtists", "GET /v1/me/top/artists", Artist.class, TimeRange.SHORT_TERM, SECOND)
					.query("time_range", "short_term")
					.query("limit", "1")
					.query("offset", "1"),
				page("users.getTopTracks", "GET /v1/me/top/tracks", Track.class).query("time_range", "medium_term"),
				page("users.getTopTracks", "GET /v1/me/top/tracks", Track.class, TimeRange.LONG_TERM, Paging.limit(50))
					.query("time_range", "long_term")
					.query("limit", "50"),
				page("playlists.getForCurrentUser", "GET /v1/me/playlists", SimplifiedPlaylist.class),
				page("playlists.getForCurrentUser", "GET /v1/me/playlists", SimplifiedPlaylist.class, SECOND)
					.query("limit", "1")
					.query("offset", "1"),
				call("player.getPlaybackState", "GET /v1/me/player", PlaybackState.class, EndpointTests::isPlaying)
					.query("additional_types", "track,episode"),
				call("player.getPlaybackState", "GET /v1/me/player", PlaybackState.class, EndpointTests::isPlaying, SE)
					.query("additional_types", "track,episode")
					.query("market", "SE"),
				call("library.save", "PUT /v1/me/library", Object.class, (nothing) -> assertThat(nothing).isNull(),
						URIS)
					.query("uris", uris()),
				call("library.contains", "GET /v1/me/library/contains", List.class,
						(list) -> assertThat((List<?>) list).hasSize(2).allMatch(Boolean.class::isInstance), URIS)
					.query("uris", uris()),
				call("library.remove", "DELETE /v1/me/library", Object.class, (nothing) -> assertThat(nothing).isNull(),
						URIS)
					.query("uris", uris()));
	}

	@Test
	void everyMethodIsCalled() {
		Set<String> called = new TreeSet<>();
		calls().forEach((call) -> called.add(call.name + "/" + call.arguments.size()));
		Set<String> declared = new TreeSet<>();
		for (Method group : SpotifyClient.class.getMethods()) {
			if (group.getReturnType().getSimpleName().endsWith("Operations")) {
				Arrays.stream(group.getReturnType().getMethods())
					.map((method) -> group.getName() + "." + method.getName() + "/" + method.getParameterCount())
					.forEach(declared::add);
			}
		}
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
		String token = SPOTIFY.issueTokens("bram", "user-read-playback-state").accessToken();
		try (SpotifyClient bram = client(token)) {
			assertThat(bram.player().getPlaybackState()).isNull();
			assertThat(bram.reactive().player().getPlaybackState().blockOptional()).isEmpty();
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
	void refusesArgumentsBeforeAnythingIsSent() {
		List<SpotifyUri> many = Stream.generate(() -> SpotifyUri.track("a")).limit(41).toList();
		refuses(() -> CLIENT.tracks().get(" "), "'id' must not be blank");
		refuses(() -> CLIENT.tracks().get(null), "Missing path variable value 'id'");
		refuses(() -> CLIENT.search().search("", Set.of(SearchType.TRACK)), "'query' must not be blank");
		refuses(() -> CLIENT.users().getTopTracks(null, Paging.first()), "'timeRange' must not be null");
		refuses(() -> CLIENT.playlists().getForCurrentUser(Paging.limit(51)),
				"'limit' must be at most 50 for GET /me/playlists but is 51");
		refuses(() -> CLIENT.library().save(many), "'uris' must contain at most 40 elements but has 41");
		refuses(() -> CLIENT.library().contains(List.of()), "'uris' must not be empty");
		assertThat(SPOTIFY.requests()).isEmpty();
	}

	private static void refuses(Runnable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
	}

	private static SpotifyClient client(String token) {
		return SpotifyClient.builder().accessToken(token).apiBaseUrl(URI.create(SPOTIFY.apiBaseUrl())).build();
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

	private static <T> Call page(String name, String request, Class<T> type, @Nullable Object... arguments) {
		return call(name, request, Page.class, (page) -> {
			List<?> items = page.items();
			assertThat(items).isNotEmpty().allMatch(type::isInstance);
		}, arguments);
	}

	private static <T> Call call(String name, String request, Class<T> type, Consumer<T> check,
			@Nullable Object... arguments) {
		return new Call(name, Arrays.asList(arguments), request, new LinkedHashMap<>(),
				(result) -> check.accept(type.cast(result)));
	}

	record Call(String name, List<@Nullable Object> arguments, String request, Map<String, String> query,
			Consumer<@Nullable Object> check) {

		Call query(String name, String value) {
			this.query.put(name, value);
			return this;
		}

		void check(@Nullable Object result) {
			this.check.accept(result);
		}

		@Nullable Object invoke(Class<?> type, Object client) throws Exception {
			String[] names = this.name.split("\\.");
			Method group = type.getMethod(names[0]);
			Method operation = Arrays.stream(group.getReturnType().getMethods())
				.filter((method) -> method.getName().equals(names[1]))
				.filter((method) -> method.getParameterCount() == this.arguments.size())
				.findFirst()
				.orElseThrow();
			return operation.invoke(group.invoke(client), this.arguments.toArray());
		}

		@Override
		public String toString() {
			return this.name + this.arguments;
		}

	}

}
