package io.github.springspotify.harness.soak;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Users who call one after the other, without pause: half of them from threads of their
 * own, the others from reactive chains.
 */
final class Users {

	private static final List<String> WORDS = List.of("a", "e", "i", "o", "u", "the", "night", "love");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final SpotifyClient spotify;

	private final Outcomes outcomes;

	private final List<String> albums;

	private final List<String> artists;

	private final List<String> tracks;

	/**
	 * Not those of the application: a user who is always answered from the cache never
	 * leaves the thread.
	 */
	private final Scheduler chains = Schedulers.newParallel("users", 2, true);

	private final CountDownLatch gone;

	private final int count;

	private volatile boolean calling = true;

	Users(SpotifyClient spotify, Outcomes outcomes, int count) {
		this.spotify = spotify;
		this.outcomes = outcomes;
		this.count = count;
		this.gone = new CountDownLatch(count);
		SearchResult known = spotify.asApp()
			.withTimeout(PATIENCE)
			.search()
			.search("a", Set.of(SearchType.ALBUM, SearchType.ARTIST, SearchType.TRACK));
		this.albums = Objects.requireNonNull(known.albums()).items().stream().map((album) -> id(album.id())).toList();
		this.artists = Objects.requireNonNull(known.artists())
			.items()
			.stream()
			.map((artist) -> id(artist.id()))
			.toList();
		this.tracks = Objects.requireNonNull(known.tracks()).items().stream().map((track) -> id(track.id())).toList();
	}

	private static String id(@Nullable String id) {
		return Objects.requireNonNull(id);
	}

	void begin() {
		for (int i = 0; i < this.count; i++) {
			String user = "user" + i;
			Random random = new Random(i);
			if (i % 2 == 0) {
				Thread thread = new Thread(null, () -> callBlocking(user, random), user, 256 * 1024);
				thread.setDaemon(true);
				thread.start();
			}
			else {
				callReactive(user, random);
			}
		}
	}

	/**
	 * Wait until all have gone, or for some time.
	 * @return whether all have gone
	 */
	boolean await(Duration time) throws InterruptedException {
		return this.gone.await(time.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * Let everybody finish what is under way.
	 */
	void end() throws InterruptedException {
		this.calling = false;
		if (!await(PATIENCE)) {
			throw new IllegalStateException(this.gone.getCount() + " users still wait for an answer");
		}
		this.chains.dispose();
	}

	private void callBlocking(String user, Random random) {
		try {
			SpotifyClient own = this.spotify.asUser(user).withTimeout(Soak.DEADLINE);
			while (this.calling) {
				int kind = random.nextInt(100);
				if (kind < 10) {
					tryOut(user, () -> own.pages().of(own.tracks()::getSaved).items().limit(35).toList());
					this.outcomes.other();
				}
				else {
					long start = System.nanoTime();
					tryOut(user, () -> reads(own.reactive(), random, kind).block());
					this.outcomes.call(start);
				}
			}
		}
		finally {
			this.gone.countDown();
		}
	}

	private void tryOut(String user, Supplier<?> action) {
		try {
			action.get();
		}
		catch (RuntimeException ex) {
			this.outcomes.failed(user, ex);
		}
	}

	private void callReactive(String user, Random random) {
		ReactiveSpotifyClient own = this.spotify.reactive().asUser(user).withTimeout(Soak.DEADLINE);
		Mono.defer(() -> {
			int kind = random.nextInt(100);
			if (kind < 5) {
				return own.pages()
					.of(own.tracks()::getSaved)
					.items()
					.take(35)
					.then()
					.doFinally((signal) -> this.outcomes.other());
			}
			if (kind < 10) {
				return leave(own, random);
			}
			long start = System.nanoTime();
			return reads(own, random, kind).doOnTerminate(() -> this.outcomes.call(start)).then();
		}).onErrorResume((ex) -> {
			this.outcomes.failed(user, ex);
			return Mono.empty();
		}).subscribeOn(this.chains).repeat(() -> this.calling).doFinally((signal) -> this.gone.countDown()).subscribe();
	}

	/**
	 * Lose interest in an answer after a moment.
	 */
	private Mono<Void> leave(ReactiveSpotifyClient own, Random random) {
		return own.users()
			.getCurrent()
			.then()
			.timeout(Duration.ofMillis(random.nextInt(5)), Mono.empty(), this.chains)
			.doFinally((signal) -> this.outcomes.other());
	}

	private Mono<?> reads(ReactiveSpotifyClient own, Random random, int kind) {
		if (kind < 35) {
			return own.users().getCurrent();
		}
		if (kind < 50) {
			return own.albums().get(any(this.albums, random));
		}
		if (kind < 65) {
			return own.withCache(CacheMode.OFF).artists().get(any(this.artists, random));
		}
		if (kind < 75) {
			return own.search().search(any(WORDS, random), Set.of(SearchType.TRACK));
		}
		if (kind < 80) {
			return own.asApp().albums().get(any(this.albums, random));
		}
		if (kind < 90) {
			List<SpotifyUri> some = List.of(SpotifyUri.track(any(this.tracks, random)));
			return random.nextBoolean() ? own.library().save(some) : own.library().remove(some);
		}
		if (kind < 93) {
			return own.withTimeout(Duration.ofMillis(1 + random.nextInt(20))).tracks().getSaved();
		}
		return (kind < 96) ? own.albums().get("0000000000000000000000") : own.users().getFollowedArtists();
	}

	private static <T> T any(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

}
