package io.github.springspotify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Request;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifySession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.mock;

/**
 * Whoever starts a walk gets the pages of nobody else, although most of them are asked
 * for on threads that know nothing of him.
 */
@Timeout(60)
class WalkCallerTests {

	private static final int PAGES = 20;

	private static final int PAGE_SIZE = 20;

	private static final Pattern OFFSET = Pattern.compile("offset=(\\d+)");

	private final ThreadLocal<@Nullable String> user = new ThreadLocal<>();

	private final ThreadLocal<@Nullable Locale> language = new ThreadLocal<>();

	private final SpotifySession session = mock(SpotifySession.class);

	private final Queue<SpotifyIdentity> identities = new ConcurrentLinkedQueue<>();

	private final Queue<Optional<CallPriority>> priorities = new ConcurrentLinkedQueue<>();

	private final RawServer server = RawServer.start().otherwise((request, out) -> {
		String body = request.path().equals("/v1/me") ? "{\"id\":\"" + userOf(request) + "\"}" : page(request);
		return Answers.json(body).write(request, out);
	});

	private final SpotifyClient client = SpotifyClient.builder()
		.identityResolver(() -> Mono.deferContextual((context) -> Mono.justOrEmpty(context.<String>getOrEmpty("user"))
			.switchIfEmpty(Mono.fromSupplier(this.user::get))
			.map((name) -> SpotifyIdentity.user(name, this.session))))
		.tokenProvider((identity) -> {
			this.identities.add(identity);
			return Mono.just(AccessToken.of(identity.principal()));
		})
		.localeResolver(this.language::get)
		.filter((request, next) -> Mono.deferContextual((context) -> {
			this.priorities.add(Optional.ofNullable(context.get(CallOptions.class).priority()));
			return next.exchange(request);
		}))
		.apiBaseUrl(this.server.url("/v1"))
		.build();

	private final ReactiveSpotifyClient reactive = this.client.reactive();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void twoUsersWalkAtTheSameTime() throws Exception {
		assertEveryoneGetsHisOwn(() -> read(saved()));
	}

	@Test
	void twoUsersWalkReactivelyAtTheSameTime() throws Exception {
		assertEveryoneGetsHisOwn(() -> read(savedReactively()));
	}

	private void assertEveryoneGetsHisOwn(Callable<List<String>> walk) throws Exception {
		List<String> users = List.of("aurora", "bram");
		CyclicBarrier start = new CyclicBarrier(users.size());
		ExecutorService threads = Executors.newFixedThreadPool(users.size());
		try {
			List<Future<List<String>>> results = new ArrayList<>();
			for (String name : users) {
				results.add(threads.submit(() -> {
					start.await();
					return as(name, walk);
				}));
			}
			for (int i = 0; i < users.size(); i++) {
				assertThat(results.get(i).get()).isEqualTo(tracksOf(users.get(i)));
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.server.requests()).hasSize(PAGES * users.size());
	}

	@Test
	void otherCallsInTheWalkHaveTheSameCaller() throws Exception {
		Queue<String> others = new ConcurrentLinkedQueue<>();
		as("aurora", () -> read(this.client.pages().of((paging) -> {
			others.add(this.client.users().getCurrent().id());
			others.add(this.reactive.users().getCurrent().block().id());
			return this.client.tracks().getSaved(paging);
		}).items()));
		assertThat(others).hasSize(2 * PAGES).containsOnly("aurora");
	}

	@Test
	void walkInAWalkHasTheSameCaller() throws Exception {
		Queue<String> inner = new ConcurrentLinkedQueue<>();
		as("aurora", () -> read(this.client.pages().of((paging) -> {
			inner.addAll(read(saved().limit(30)));
			inner.addAll(read(savedReactively().take(30)));
			return this.client.tracks().getSaved(paging);
		}).withPageSize(50).items()));
		assertThat(inner).hasSize(8 * 60).allMatch((id) -> id.startsWith("aurora"));
	}

	@Test
	void streamBelongsToItsMakerWhoeverReadsIt() throws Exception {
		Stream<SavedTrack> saved = as("aurora", this::saved);
		assertThat(as("bram", () -> read(saved))).isEqualTo(tracksOf("aurora"));
	}

	@Test
	void fluxBelongsToItsSubscriber() throws Exception {
		Flux<SavedTrack> saved = as("aurora", this::savedReactively);
		assertThat(as("bram", () -> read(saved))).isEqualTo(tracksOf("bram"));
		assertThat(as("aurora", () -> read(saved.contextWrite((context) -> context.put("user", "carla")))))
			.isEqualTo(tracksOf("carla"));
	}

	@Test
	void nothingIsLeftOnTheThreadsThatHelped() throws Exception {
		as("aurora", () -> read(saved()));
		List<String> users = Flux.range(0, 100)
			.flatMap((i) -> Mono.fromCallable(() -> as("bram", () -> this.client.users().getCurrent().id()))
				.subscribeOn(Schedulers.boundedElastic()))
			.collectList()
			.block();
		assertThat(users).containsOnly("bram");
		assertThat(as("bram", () -> this.client.users().getCurrent().id())).isEqualTo("bram");
	}

	@Test
	void viewNamesTheCallerOfTheWalk() throws Exception {
		assertThat(
				as("aurora", () -> read(this.client.asUser("bram").pages().of(this.client.tracks()::getSaved).items())))
			.isEqualTo(tracksOf("bram"));
		assertThat(as("aurora",
				() -> read(this.reactive.asUser("bram").pages().of(this.reactive.tracks()::getSaved).items())))
			.isEqualTo(tracksOf("bram"));
	}

	@Test
	void callsThatNameSomebodyPrevail() throws Exception {
		assertThat(
				as("aurora", () -> read(this.client.pages().of(this.client.asUser("bram").tracks()::getSaved).items())))
			.isEqualTo(tracksOf("bram"));
		assertThat(as("aurora",
				() -> read(this.reactive.pages().of(this.reactive.asUser("bram").tracks()::getSaved).items())))
			.isEqualTo(tracksOf("bram"));
	}

	@Test
	void nobodyIsNeededWhereCallsNameSomebody() {
		assertThat(read(this.client.pages().of(this.client.asUser("bram").tracks()::getSaved).items()))
			.isEqualTo(tracksOf("bram"));
		assertThat(read(this.reactive.pages().of(this.reactive.asUser("bram").tracks()::getSaved).items()))
			.isEqualTo(tracksOf("bram"));
	}

	@Test
	void sessionOfTheCallerIsKept() throws Exception {
		as("aurora", () -> read(saved()));
		as("aurora", () -> read(savedReactively()));
		assertThat(this.identities).hasSize(2 * PAGES).allMatch((identity) -> identity.session() == this.session);
	}

	@Test
	void languageOfTheCallerIsKept() throws Exception {
		this.language.set(Locale.JAPANESE);
		as("aurora", () -> read(saved()));
		as("aurora", () -> read(savedReactively()));
		assertThat(this.server.requests()).extracting((request) -> request.header("Accept-Language"))
			.hasSize(2 * PAGES)
			.containsOnly("ja");
	}

	@Test
	void walkHasThePriorityOfItsView() {
		SpotifyClient app = this.client.asUser("aurora");
		SpotifyClient background = app.withPriority(CallPriority.BACKGROUND);
		read(background.pages().of(app.tracks()::getSaved).items());
		read(background.reactive().pages().of(app.reactive().tracks()::getSaved).items());
		read(app.pages().of(background.tracks()::getSaved).items());
		read(app.reactive().pages().of(background.reactive().tracks()::getSaved).items());
		assertThat(this.priorities).hasSize(4 * PAGES).containsOnly(Optional.of(CallPriority.BACKGROUND));
	}

	@Test
	void walkInAWalkHasThePriorityOfTheOuterOne() {
		SpotifyClient app = this.client.asUser("aurora");
		read(app.withPriority(CallPriority.BACKGROUND).pages().of((paging) -> {
			read(app.pages().of(app.tracks()::getSaved).items().limit(30));
			return app.tracks().getSaved(paging);
		}).withPageSize(50).items());
		assertThat(this.priorities).isNotEmpty().containsOnly(Optional.of(CallPriority.BACKGROUND));
	}

	@Test
	void callsThatHaveAPriorityKeepItInAWalk() {
		SpotifyClient app = this.client.asUser("aurora");
		SpotifyClient interactive = app.withPriority(CallPriority.INTERACTIVE);
		read(app.withPriority(CallPriority.BACKGROUND).pages().of(interactive.tracks()::getSaved).items());
		read(app.pages().of(app.tracks()::getSaved).items());
		assertThat(this.priorities).hasSize(2 * PAGES)
			.containsOnly(Optional.of(CallPriority.INTERACTIVE), Optional.empty());
	}

	private Stream<SavedTrack> saved() {
		return this.client.pages().of(this.client.tracks()::getSaved).items();
	}

	private Flux<SavedTrack> savedReactively() {
		return this.reactive.pages().of(this.reactive.tracks()::getSaved).items();
	}

	/**
	 * A walk that is left before its end keeps threads busy unless it is closed.
	 */
	private static List<String> read(Stream<SavedTrack> tracks) {
		try (tracks) {
			return tracks.map((saved) -> saved.track().id()).toList();
		}
	}

	private static List<String> read(Flux<SavedTrack> tracks) {
		return tracks.map((saved) -> saved.track().id()).collectList().block();
	}

	private <T> T as(String name, Callable<T> work) throws Exception {
		this.user.set(name);
		try {
			return work.call();
		}
		finally {
			this.user.remove();
		}
	}

	private static List<String> tracksOf(String name) {
		return IntStream.range(0, PAGES * PAGE_SIZE).mapToObj((i) -> name + i).toList();
	}

	private static String userOf(Request request) {
		return request.header("Authorization").replaceFirst("^Bearer ", "");
	}

	private static String page(Request request) {
		Matcher matcher = OFFSET.matcher(request.target());
		int offset = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
		int limit = request.target().contains("limit=50") ? 50 : PAGE_SIZE;
		String items = IntStream.range(offset, Math.min(offset + limit, PAGES * PAGE_SIZE))
			.mapToObj((i) -> "{\"track\":{\"type\":\"track\",\"id\":\"" + userOf(request) + i + "\"}}")
			.collect(Collectors.joining(","));
		return "{\"items\":[" + items + "],\"limit\":" + limit + ",\"offset\":" + offset + ",\"total\":"
				+ PAGES * PAGE_SIZE + "}";
	}

}
