package io.github.springspotify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.model.FollowType;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.QuotaMode;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SuppressWarnings("deprecation")
class DeprecatedEndpointTests {

	private static final MockSpotify SPOTIFY = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private static final String TOKEN = SPOTIFY
		.issueTokens("aurora", "user-top-read", "user-read-playback-position", "playlist-read-private",
				"playlist-read-collaborative", "playlist-modify-public", "playlist-modify-private",
				"user-library-modify", "user-library-read", "user-follow-modify", "user-follow-read")
		.accessToken();

	private static final SpotifyClient CLIENT = SpotifyClient.builder()
		.accessToken(TOKEN)
		.apiBaseUrl(URI.create(SPOTIFY.apiBaseUrl()))
		.cache(null)
		.build();

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
		return Stream
			.of(new DeprecatedCatalogueCalls(CLIENT).calls(), new DeprecatedLibraryCalls(CLIENT, "bram").calls(),
					new DeprecatedPlaylistCalls(CLIENT).calls())
			.flatMap((calls) -> calls);
	}

	@Test
	void everyDeprecatedMethodIsCalled() {
		Set<String> called = calls().map((call) -> call.method(SpotifyClient.class).toString())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> declared = EndpointCall.methods()
			.filter((method) -> method.isAnnotationPresent(Deprecated.class))
			.map(Object::toString)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(called).isEqualTo(declared);
	}

	@Test
	void listOfIdsTakesEveryFormOfThem() {
		String id = CLIENT.users().getTopTracks().items().get(0).id();
		SPOTIFY.clearRequests();
		CLIENT.tracks().getSeveral(List.of(id, SpotifyUri.track(id), "https://open.spotify.com/track/" + id + "?si=0"));
		assertThat(SPOTIFY.requests()).singleElement()
			.extracting((request) -> request.query().get("ids"))
			.isEqualTo(List.of(id + "," + id + "," + id));
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "und-SE", "es-419" })
	void localeNeedsLanguageAndCountry(String tag) {
		refuses(() -> CLIENT.browse().getCategory("pop", Locale.forLanguageTag(tag)),
				"'locale' must have a language and a country such as 'es_MX' but is '" + tag + "'");
	}

	@Test
	void refusesArgumentsBeforeAnythingIsSent() {
		List<String> many = Stream.generate(() -> "a").limit(21).toList();
		refuses(() -> CLIENT.albums().getSeveral(many), "'ids' must contain at most 20 elements but has 21. "
				+ "'spotify.chunking.enabled' or 'withChunking(true)' spreads them over several calls.");
		refuses(() -> CLIENT.users().follow(FollowType.ARTIST, List.of("spotify:user:bram")),
				"'ids' is refused: 'spotify:user:bram' is of type 'user' where 'artist' is asked for");
		refuses(() -> CLIENT.albums().getSeveral(List.of()), "'ids' must not be empty");
		refuses(() -> CLIENT.albums().save(List.of(SpotifyUri.track("1"))),
				"'ids' is refused: 'spotify:track:1' is of type 'track' where 'album' is asked for");
		refuses(() -> CLIENT.users().follow(FollowType.ARTIST, List.of("a,b")),
				"'ids' must hold single ids but 'a,b' has a comma");
		refuses(() -> CLIENT.playlists().getTracks("a", Paging.limit(101)),
				"'limit' must be at most 100 for GET /playlists/{playlist_id}/tracks but is 101");
		assertThat(SPOTIFY.requests()).extracting(RecordedRequest::path).isEmpty();
	}

	private static void refuses(Runnable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
	}

}
