package io.github.springspotify.paging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.PlayHistory;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
@ParameterizedClass
@EnumSource(Twin.class)
class CursorWalkTests {

	@Parameter
	Twin twin;

	private final RawServer server = RawServer.start();

	private final RawServer foreign = RawServer.start();

	private final SpotifyClient client = SpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(this.server.url("/v1"))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
		this.foreign.close();
	}

	@Test
	void walksBackInTime() {
		answer(page("a,b", link("before=20"), cursors("40", "20")), page("c", null, cursors("10", "10")));
		assertThat(plays()).containsExactly("a", "b", "c");
		assertThat(targets()).containsExactly("/v1/me/player/recently-played",
				"/v1/me/player/recently-played?limit=2&before=20");
	}

	@Test
	void walksForward() {
		answer(page("a,b", link("limit=2&after=x%2By"), cursors("z", null)), page("c", null, cursors("c", null)));
		assertThat(plays()).containsExactly("a", "b", "c");
		assertThat(targets()).last().isEqualTo("/v1/me/player/recently-played?limit=2&after=x%2By");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "after=%zz", "other=1" })
	void takesTheCursorOfThePageWhenTheLinkHasNone(String query) {
		answer(page("a,b", link(query), cursors("b", null)), page("c", null, null));
		assertThat(plays()).containsExactly("a", "b", "c");
		assertThat(targets()).last().isEqualTo("/v1/me/player/recently-played?limit=2&after=b");
	}

	@Test
	void endsWithoutCursors() {
		answer(page("a,b", link(""), null));
		assertThat(plays()).containsExactly("a", "b");
		assertThat(targets()).hasSize(1);
	}

	@Test
	void nothingPlayed() {
		answer(page("", null, null));
		assertThat(plays()).isEmpty();
		assertThat(targets()).hasSize(1);
	}

	@Test
	void endsAtEmptyPage() {
		answer(page("a,b", link("before=1"), null), page("", link("before=0"), null));
		assertThat(plays()).containsExactly("a", "b");
		assertThat(targets()).hasSize(2);
	}

	@Test
	void endsAtCursorThatWasAskedForBefore() {
		answer(page("a", link("before=2"), null), page("b", link("before=1"), null), page("c", link("before=2"), null));
		assertThat(plays()).containsExactly("a", "b", "c");
		assertThat(targets()).hasSize(3);
	}

	@Test
	void endsAtPageThatRepeatsTheOneBefore() {
		answer(page("a", link("before=2"), null), page("b", link("before=1"), null), page("b", link("before=0"), null));
		assertThat(plays()).containsExactly("a", "b");
	}

	@Test
	void neverCallsTheLinkToTheNextPage() {
		String link = this.foreign.url("/v1/me?before=9").toString();
		answer(page("a", link, null), page("b", null, null));
		assertThat(plays()).containsExactly("a", "b");
		assertThat(this.foreign.requests()).isEmpty();
	}

	@Test
	void entriesKeepTheirPlaces() {
		answer(page("a,null", link("before=2"), null), page("null,b", null, null));
		assertThat(entries().stream().map((entry) -> entry.map(CursorWalkTests::id))).containsExactly(Optional.of("a"),
				Optional.empty(), Optional.empty(), Optional.of("b"));
	}

	@Test
	void readsNoFurtherThanNeeded() {
		answer(page("a,b", link("before=2"), null), page("c,d", link("before=1"), null));
		assertThat(first(2)).containsExactly("a", "b");
		assertThat(targets()).hasSize(1);
	}

	@Test
	void pageThatIsThereIsNotAskedForAgain() {
		answer(page("a,b", link("before=2"), null), page("c", null, null));
		CursorPage<PlayHistory> first = this.client.player().getRecentlyPlayed(CursorPaging.first());
		assertThat(startingWith(first)).containsExactly("a", "b", "c");
		assertThat(targets()).containsExactly("/v1/me/player/recently-played",
				"/v1/me/player/recently-played?limit=50&before=2");
	}

	@Test
	void nextAndPreviousPage() {
		answer(page("b,c", link("before=2"), cursors("4", "2")), page("d", null, cursors("1", "1")),
				page("a", null, null));
		CursorPage<PlayHistory> page = this.client.player().getRecentlyPlayed(CursorPaging.first());
		CursorPage<PlayHistory> last = next(page).orElseThrow();
		assertThat(ids(last)).containsExactly("d");
		assertThat(next(last)).isEmpty();
		assertThat(ids(previous(page).orElseThrow())).containsExactly("a");
		assertThat(targets()).last().isEqualTo("/v1/me/player/recently-played?limit=2&after=4");
	}

	@Test
	void previousPageIsUnknownWithoutBothCursors() {
		answer(page("b,c", link("after=2"), cursors("2", null)));
		assertThat(previous(this.client.player().getRecentlyPlayed(CursorPaging.first()))).isEmpty();
	}

	private List<String> plays() {
		return first(Integer.MAX_VALUE);
	}

	private List<String> first(int count) {
		return (this.twin == Twin.REACTIVE)
				? reactive().items().take(count).map(CursorWalkTests::id).collectList().block(Twin.TIMEOUT)
				: blocking().items().limit(count).map(CursorWalkTests::id).toList();
	}

	private List<Optional<PlayHistory>> entries() {
		return (this.twin == Twin.REACTIVE) ? reactive().entries().collectList().block(Twin.TIMEOUT)
				: blocking().entries().toList();
	}

	private List<String> startingWith(CursorPage<PlayHistory> page) {
		Stream<CursorPage<PlayHistory>> pages = (this.twin == Twin.REACTIVE)
				? reactive().withPageSize(50).startingWith(page).pages().toStream(1)
				: blocking().withPageSize(50).startingWith(page).pages();
		return pages.flatMap((each) -> ids(each).stream()).toList();
	}

	private Optional<CursorPage<PlayHistory>> next(CursorPage<PlayHistory> page) {
		return (this.twin == Twin.REACTIVE) ? reactive().next(page).blockOptional(Twin.TIMEOUT) : blocking().next(page);
	}

	private Optional<CursorPage<PlayHistory>> previous(CursorPage<PlayHistory> page) {
		return (this.twin == Twin.REACTIVE) ? reactive().previous(page).blockOptional(Twin.TIMEOUT)
				: blocking().previous(page);
	}

	private ReactiveCursorWalk<PlayHistory> reactive() {
		return this.client.reactive().pages().ofCursor(this.client.reactive().player()::getRecentlyPlayed);
	}

	private CursorWalk<PlayHistory> blocking() {
		return this.client.pages().ofCursor(this.client.player()::getRecentlyPlayed);
	}

	private void answer(String... pages) {
		this.server.on("/v1/me/player/recently-played",
				Stream.of(pages).map(Answers::json).toArray(RawServer.Answer[]::new));
	}

	private List<String> targets() {
		return this.server.requests().stream().map(Request::target).toList();
	}

	private String link(String query) {
		return this.server.url("/v1/elsewhere").toString() + (query.isEmpty() ? "" : "?" + query);
	}

	private static String cursors(String after, @Nullable String before) {
		return "{\"after\":\"" + after + "\"" + ((before != null) ? ",\"before\":\"" + before + "\"" : "") + "}";
	}

	private static String page(String ids, @Nullable String next, @Nullable String cursors) {
		String items = ids.replaceAll("\\b(?!null)(\\w+)", "{\"track\":{\"type\":\"track\",\"id\":\"$1\"}}");
		return "{\"items\":[" + items + "],\"limit\":2,\"next\":" + ((next != null) ? "\"" + next + "\"" : "null")
				+ ",\"cursors\":" + cursors + "}";
	}

	private static List<String> ids(CursorPage<PlayHistory> page) {
		return page.items().stream().map(CursorWalkTests::id).toList();
	}

	private static String id(PlayHistory play) {
		return play.track().id();
	}

}
