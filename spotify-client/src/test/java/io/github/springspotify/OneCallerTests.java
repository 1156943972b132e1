package io.github.springspotify;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operations that make several calls make them all for one caller, although most are made
 * on threads that know nothing of the caller.
 */
class OneCallerTests {

	private final ThreadLocal<String> user = new ThreadLocal<>();

	private final ThreadLocal<Locale> language = new ThreadLocal<>();

	private final RawServer server = RawServer.start();

	private final SpotifyClient client = SpotifyClient.builder()
		.tokenProvider((identity) -> Mono.just(AccessToken.of(identity.isApplication() ? "app" : identity.principal())))
		.identityResolver(() -> Mono.fromSupplier(() -> (this.user.get() != null)
				? SpotifyIdentity.user(this.user.get()) : SpotifyIdentity.application()))
		.localeResolver(this.language::get)
		.apiBaseUrl(this.server.url("/v1"))
		.chunking(true)
		.cache(null)
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void chunkedReads() {
		this.server.on("/v1/me/library/contains", Answers.json(Collections.nCopies(40, true).toString()));
		callAs("aurora", Locale.JAPANESE, () -> this.client.library().contains(tracks(40 * 20)));
		assertThatAllAreFor("aurora", "ja", 20);
	}

	@Test
	void chunkedWrites() {
		this.server.on("/v1/me/library", Answers.of(200, "", ""));
		callAs("aurora", Locale.JAPANESE, () -> this.client.library().save(tracks(40 * 5)));
		assertThatAllAreFor("aurora", "ja", 5);
	}

	@Test
	void readsOfMany() {
		this.server.otherwise(Answers.json("{}"))
			.on("/v1/artists", Answers.json(403, "{\"error\":{\"status\":403,\"message\":\"Forbidden\"}}"));
		List<String> ids = IntStream.range(0, 30).mapToObj((i) -> "id" + i).toList();
		callAs("aurora", Locale.JAPANESE, () -> assertThat(this.client.artists().getAll(ids)).hasSize(30));
		assertThatAllAreFor("aurora", "ja", 31);
	}

	@Test
	void pageThatIsAskedForAgainInTheSizeThatIsAllowed() {
		this.server.on("/v1/search", Answers.json(400, "{\"error\":{\"status\":400,\"message\":\"Invalid limit\"}}"),
				Answers.json("{}"));
		callAs("aurora", Locale.JAPANESE,
				() -> this.client.withMaxLimits(true).search().search("a", Set.of(SearchType.TRACK), Paging.first()));
		assertThatAllAreFor("aurora", "ja", 2);
	}

	@Test
	void pageAfterAPageIsForTheUserOfTheView() {
		this.server.on("/v1/me/tracks", Answers.json("{\"items\":[{},{}],\"limit\":2,\"offset\":2,\"total\":6}"));
		Page<SavedTrack> page = this.client.asUser("bram").withLocale(Locale.JAPANESE).tracks().getSaved();
		callAs("aurora", Locale.JAPANESE, () -> {
			SpotifyClient bram = this.client.asUser("bram");
			bram.pages().of(this.client.tracks()::getSaved).next(page);
			bram.pages().of(this.client.tracks()::getSaved).previous(page);
			ReactiveSpotifyClient reactive = bram.reactive();
			reactive.pages().of(this.client.reactive().tracks()::getSaved).next(page).block();
			reactive.pages().of(this.client.reactive().tracks()::getSaved).previous(page).block();
		});
		assertThatAllAreFor("bram", "ja", 5);
	}

	@Test
	void languageOfTheThreadThatAnswersPlaysNoPart() {
		this.server.on("/v1/me/library", Answers.of(200, "", ""));
		try (SpotifyClient other = SpotifyClient.builder()
			.accessToken("aurora")
			.localeResolver(this.language::get)
			.apiBaseUrl(this.server.url("/v1"))
			.chunking(true)
			.filter((request, next) -> next.exchange(request).doOnNext((response) -> this.language.set(Locale.FRENCH)))
			.build()) {
			callAs("aurora", Locale.JAPANESE, () -> other.library().save(tracks(120)));
		}
		assertThatAllAreFor("aurora", "ja", 3);
	}

	@Test
	void viewThatNamesAUserWins() {
		this.server.on("/v1/me/library/contains", Answers.json(Collections.nCopies(40, true).toString()));
		callAs("aurora", Locale.JAPANESE,
				() -> this.client.asUser("bram").withLocale(Locale.FRENCH).library().contains(tracks(40 * 20)));
		assertThatAllAreFor("bram", "fr", 20);
	}

	private void callAs(String name, Locale locale, Runnable call) {
		this.user.set(name);
		this.language.set(locale);
		call.run();
	}

	private void assertThatAllAreFor(String name, String language, int count) {
		assertThat(this.server.requests()).hasSize(count)
			.allMatch((request) -> Objects.equals(request.header("Authorization"), "Bearer " + name))
			.allMatch((request) -> Objects.equals(request.header("Accept-Language"), language));
	}

	private static List<SpotifyUri> tracks(int count) {
		return Collections.nCopies(count, SpotifyUri.track("a"));
	}

}
