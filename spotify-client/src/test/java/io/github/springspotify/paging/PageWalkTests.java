package io.github.springspotify.paging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.springspotify.error.ServerException;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.paging.Twin.Settings;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(60)
@ParameterizedClass
@EnumSource(Twin.class)
class PageWalkTests {

	@Parameter
	Twin twin;

	@Test
	void givesItemsInOrderEachOnce() throws Exception {
		try (PagedServer server = PagedServer.of(10_000)) {
			CountDownLatch together = new CountDownLatch(8);
			for (int page = 1; page <= 8; page++) {
				int offset = page * 50;
				server.on(offset, (request, out) -> {
					together.countDown();
					return Answers.after(together, Answers.json(server.page(50, offset))).write(request, out);
				});
			}
			assertThat(this.twin.ids(server.client(), Settings.pageSize(50))).isEqualTo(ids(0, 10_000));
			assertThat(server.requests()).hasSize(200).doesNotHaveDuplicates();
			assertThat(server.mostInFlight()).isEqualTo(8);
		}
	}

	@Test
	void keepsOrderWhenLaterPagesComeFirst() {
		try (PagedServer server = PagedServer.of(100)) {
			CountDownLatch later = new CountDownLatch(3);
			server.on(20,
					(request, out) -> Answers.after(later, Answers.json(server.page(20, 20))).write(request, out));
			for (int offset = 40; offset < 100; offset += 20) {
				int place = offset;
				server.on(place, (request, out) -> {
					later.countDown();
					return Answers.json(server.page(20, place)).write(request, out);
				});
			}
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 100));
		}
	}

	@Test
	void asksForOnePageWhenItIsEnough() {
		try (PagedServer server = PagedServer.of(100)) {
			assertThat(this.twin.firstIds(server.client(), Settings.NONE, 10)).isEqualTo(ids(0, 10));
			assertThat(this.twin.firstIds(server.client(), Settings.pageSize(10), 10)).isEqualTo(ids(0, 10));
			assertThat(server.requests()).containsExactly("/me/tracks", "/me/tracks?limit=10");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8 })
	void namesPageSizeOnlyIfGivenOrKnown(int concurrency) {
		try (PagedServer server = PagedServer.of(45)) {
			assertThat(this.twin.ids(server.client(), Settings.concurrency(concurrency))).isEqualTo(ids(0, 45));
			assertThat(server.requests()).containsExactlyInAnyOrder("/me/tracks", "/me/tracks?limit=20&offset=20",
					"/me/tracks?limit=20&offset=40");
		}
	}

	@Test
	void asksOnePageAfterTheOther() {
		try (PagedServer server = PagedServer.of(200)) {
			assertThat(this.twin.ids(server.client(), Settings.concurrency(1))).isEqualTo(ids(0, 200));
			assertThat(server.requests()).hasSize(10).isSortedAccordingTo((a, b) -> offset(a) - offset(b));
			assertThat(server.mostInFlight()).isEqualTo(1);
		}
	}

	@Test
	void asksNoFurtherThanIsReadOneAfterTheOther() {
		try (PagedServer server = PagedServer.of(200)) {
			assertThat(this.twin.firstIds(server.client(), Settings.concurrency(1), 40)).hasSize(40);
			assertThat(server.requests()).hasSize(2);
		}
	}

	@Test
	void emptyListHasNoItemsAndOnePage() {
		try (PagedServer server = PagedServer.of(0)) {
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEmpty();
			assertThat(this.twin.pages(server.client(), Settings.NONE)).hasSize(1);
			assertThat(server.requests()).hasSize(2);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8 })
	void endsAtEmptyPageWhateverWasAnnounced(int concurrency) {
		try (PagedServer server = PagedServer.of(50).announcing(4000)) {
			server.linkingTo(server.url("/v1/me/tracks?offset=20"));
			assertThat(this.twin.ids(server.client(), Settings.concurrency(concurrency))).isEqualTo(ids(0, 50));
			assertThat(server.requests().size()).isBetween(4, 3 + concurrency + 1);
		}
	}

	@Test
	void emptyFirstPageIsTheEndAlthoughItHasALink() {
		try (PagedServer server = PagedServer.of(0).announcing(100)) {
			server.linkingTo(server.url("/v1/me/tracks?offset=20"));
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEmpty();
			assertThat(server.requests()).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 25 })
	void goesOnWhileThereIsALinkWhenLessIsAnnounced(int total) {
		try (PagedServer server = PagedServer.of(70).announcing(total)) {
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 70));
			assertThat(server.requests()).hasSize(4);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 500 })
	void endsAtPageThatRepeatsTheOneBefore(int total) {
		try (PagedServer server = PagedServer.of(40).announcing(total)) {
			server.linkingTo(server.url("/v1/me/tracks?offset=20"));
			IntStream.range(2, 30).forEach((i) -> server.on(i * 20, Answers.json(server.page(20, 20))));
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 40));
		}
	}

	@Test
	void endsWhenTheSourceKnowsNoOtherPage() {
		try (PagedServer server = PagedServer.of(40).announcing(500)) {
			IntStream.range(1, 30).forEach((i) -> server.on(i * 20, Answers.json(server.page(20, 0))));
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 20));
		}
	}

	@Test
	void equalPagesWhereTheyAreExpectedAreNoEnd() {
		String same = PagedServer.item(7);
		try (PagedServer server = PagedServer.of(60)) {
			IntStream.range(0, 3).forEach((i) -> server.on(i * 20, Answers.json(server.page(20, i * 20, same))));
			assertThat(this.twin.ids(server.client(), Settings.NONE)).containsExactly("t7", "t7", "t7");
		}
	}

	@Test
	void goesOnWhenNoPageSaysWhereItIs() {
		try (PagedServer server = PagedServer.of(60).announcing(0)) {
			server.on(0, Answers.json(withoutOffset(server.page(20, 0))));
			server.on(20, Answers.json(withoutOffset(server.page(20, 20))));
			server.on(40, Answers.json(withoutOffset(server.page(20, 40))));
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 60));
		}
	}

	@Test
	void takesTheNumberOfEntriesWhenTheLimitIsMissing() {
		try (PagedServer server = PagedServer.of(50)) {
			server.on(0, Answers.json(server.page(20, 0).replace("\"limit\":20,", "")));
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 50));
			assertThat(server.requests()).contains("/me/tracks?limit=20&offset=40");
		}
	}

	@Test
	void neverCallsTheLinkToTheNextPage() {
		try (PagedServer server = PagedServer.of(50); RawServer foreign = RawServer.start()) {
			server.linkingTo(foreign.url("/v1/users/x/playlists?offset=20").toString());
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 50));
			assertThat(this.twin.ids(server.client(), Settings.concurrency(1))).isEqualTo(ids(0, 50));
			assertThat(foreign.requests()).isEmpty();
		}
	}

	@Test
	void searchIsNotAskedForWhatItRefuses() {
		try (PagedServer server = PagedServer.of(5000).named("/v1/search")) {
			assertThat(this.twin.ids(server.client(), Settings.pageSize(30))).isEqualTo(ids(0, 1000));
			assertThat(server.requests()).hasSize(34).contains("/me/tracks?limit=10&offset=990");
		}
	}

	@Test
	void searchHasAsManyAsItsFirstPageSays() {
		try (PagedServer server = PagedServer.of(100).named("/v1/search")) {
			server.on(20, Answers.json(server.page(20, 20).replace("\"total\":100", "\"total\":40")));
			assertThat(this.twin.ids(server.client(), Settings.NONE)).isEqualTo(ids(0, 100));
		}
	}

	@Test
	void nullEntriesAreSkippedAndCounted() {
		try (PagedServer server = serverWithGaps()) {
			assertThat(this.twin.ids(server.client(), Settings.NONE)).hasSize(59).doesNotContain("t1").contains("t59");
			assertThat(server.requests()).hasSize(4);
		}
	}

	@Test
	void entriesKeepTheirPlaces() {
		try (PagedServer server = serverWithGaps()) {
			List<Optional<SavedTrack>> entries = this.twin.entries(server.client(), Settings.NONE);
			assertThat(entries).hasSize(80);
			assertThat(entries.get(1)).isEmpty();
			assertThat(entries.subList(20, 40)).containsOnly(Optional.empty());
			assertThat(entries.get(79).map(Twin::id)).contains("t79");
		}
	}

	private static PagedServer serverWithGaps() {
		PagedServer server = PagedServer.of(80);
		server.on(0, Answers.json(server.page(20, 0).replace(PagedServer.item(1), "null")));
		server.on(20, Answers.json(server.page(20, 20, "null" + ",null".repeat(19))));
		return server;
	}

	@Test
	void pageThatIsThereIsNotAskedForAgain() {
		try (PagedServer server = PagedServer.of(100)) {
			Page<SavedTrack> first = server.client().tracks().getSaved(Paging.limit(30));
			assertThat(this.twin.ids(server.client(), Settings.first(first))).isEqualTo(ids(0, 100));
			assertThat(server.requests()).containsExactlyInAnyOrder("/me/tracks?limit=30",
					"/me/tracks?limit=30&offset=30", "/me/tracks?limit=30&offset=60", "/me/tracks?limit=30&offset=90");
		}
	}

	@Test
	void pageInAPlaylistMayBeLargerThanThoseThatCanBeAskedFor() {
		try (PagedServer server = PagedServer.of(180)) {
			List<SavedTrack> items = this.twin.pages(server.client(), Settings.pageSize(50))
				.stream()
				.limit(2)
				.flatMap((page) -> page.items().stream())
				.toList();
			Page<SavedTrack> first = new Page<>(null, items, 100, null, 0, null, 180);
			assertThat(this.twin.ids(server.client(), Settings.first(first))).isEqualTo(ids(0, 180));
			assertThat(this.twin.ids(server.client(), new Settings(40, null, first))).isEqualTo(ids(0, 180));
			assertThat(server.requests()).contains("/me/tracks?limit=50&offset=100", "/me/tracks?limit=40&offset=100");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8 })
	void failureComesAfterWhatIsInFrontOfIt(int concurrency) {
		try (PagedServer server = PagedServer.of(400)) {
			server.on(80, Answers.json(500, "{\"error\":{\"status\":500,\"message\":\"page five\"}}"));
			HashSet<String> seen = new HashSet<>();
			assertThatExceptionOfType(ServerException.class)
				.isThrownBy(() -> this.twin.forEach(server.client(), Settings.concurrency(concurrency), seen::add))
				.withMessageContaining("page five");
			assertThat(seen).hasSize(80);
		}
	}

	@Test
	void pagesComeAsTheyAre() {
		try (PagedServer server = PagedServer.of(50)) {
			assertThat(this.twin.pages(server.client(), Settings.NONE)).extracting(Page::offset)
				.containsExactly(0, 20, 40);
		}
	}

	@Test
	void nextAndPreviousPage() {
		try (PagedServer server = PagedServer.of(50)) {
			Page<SavedTrack> middle = server.client().tracks().getSaved(Paging.of(20, 20));
			Page<SavedTrack> last = this.twin.next(server.client(), middle).orElseThrow();
			Page<SavedTrack> first = this.twin.previous(server.client(), middle).orElseThrow();
			assertThat(last.items()).extracting(Twin::id).isEqualTo(ids(40, 50));
			assertThat(first.items()).extracting(Twin::id).isEqualTo(ids(0, 20));
			assertThat(this.twin.next(server.client(), last)).isEmpty();
			assertThat(this.twin.previous(server.client(), first)).isEmpty();
			assertThat(server.requests()).hasSize(3);
		}
	}

	@Test
	void previousPageDoesNotOverlap() {
		try (PagedServer server = PagedServer.of(50)) {
			Page<SavedTrack> page = server.client().tracks().getSaved(Paging.of(20, 5));
			assertThat(this.twin.previous(server.client(), page).orElseThrow().items()).extracting(Twin::id)
				.isEqualTo(ids(0, 5));
		}
	}

	@Test
	void refusesSettingsThatMakeNoSense() {
		try (PagedServer server = PagedServer.of(0)) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.twin.ids(server.client(), Settings.concurrency(0)))
				.withMessage("'concurrency' must be at least 1 but is 0");
			assertThatIllegalArgumentException().isThrownBy(() -> this.twin.ids(server.client(), Settings.pageSize(0)))
				.withMessage("'pageSize' must be at least 1 but is 0");
		}
	}

	private static int offset(String request) {
		return request.contains("offset=") ? Integer.parseInt(request.replaceFirst(".*offset=", "")) : 0;
	}

	private static String withoutOffset(String page) {
		return page.replaceFirst("\"offset\":\\d+,?", "").replace(",,", ",");
	}

	private static List<String> ids(int from, int to) {
		return IntStream.range(from, to).mapToObj((i) -> "t" + i).collect(Collectors.toList());
	}

}
