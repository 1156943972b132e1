package io.github.springspotify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.model.Page;
import io.github.springspotify.support.VirtualServer;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On whose thread calls go on that had to wait for the rate limit.
 */
class RateLimitThreadTests extends AbstractRateLimitTests {

	private final List<String> users = new ArrayList<>();

	private final List<Runnable> onOtherThreads = new ArrayList<>();

	private boolean loggedOut;

	/**
	 * A thread that walks through pages stands for its user, so what another caller does
	 * there when a call has failed would be done on behalf of that user.
	 */
	@Test
	void isNotThatOfAnotherCaller() {
		DefaultReactiveSpotifyClient client = (DefaultReactiveSpotifyClient) SpotifyClient.builder()
			.tokenProvider(this::tokenOf)
			.identityResolver(() -> Mono.deferContextual((context) -> Mono.just(context.get(SpotifyIdentity.class))))
			.cache(null)
			.scheduler(new OtherThreads())
			.clock(this.server.clock())
			.webClientBuilder(WebClient.builder().exchangeFunction(this.server))
			.buildReactive();
		Call aurora = callInFlight(client.asUser("aurora"));
		Call bram = call(client.users()
			.getCurrent()
			.onErrorResume((ex) -> client.users().getCurrent())
			.contextWrite((context) -> context.put(SpotifyIdentity.class, SpotifyIdentity.user("bram"))));
		this.users.clear();
		this.loggedOut = true;

		client.asUser("aurora").blockingPages().of((paging) -> {
			aurora.subscription.dispose();
			return (Page<Object>) null;
		}).items().toList();
		List.copyOf(this.onOtherThreads).forEach(Runnable::run);
		pass(1000);

		assertThat(bram.failure).hasMessage("logged out");
		assertThat(this.users).containsExactly("bram", "bram");
	}

	/**
	 * Return the only call that may be in flight, since one was refused before.
	 */
	private Call callInFlight(ReactiveSpotifyClient client) {
		this.server.answering(VirtualServer.tooMany("1"), VirtualServer.ok());
		Call call = call(client.artists().get("x"));
		pass(1040);
		List.copyOf(this.onOtherThreads).forEach(Runnable::run);
		this.onOtherThreads.clear();
		assertThat(this.server.sent()).hasSize(2);
		return call;
	}

	private Mono<AccessToken> tokenOf(SpotifyIdentity user) {
		this.users.add(user.principal());
		return this.loggedOut ? Mono.error(new IllegalStateException("logged out"))
				: Mono.just(AccessToken.of("token"));
	}

	/**
	 * Does what has no delay later on, as other threads would.
	 */
	private final class OtherThreads implements Scheduler {

		private final Scheduler scheduler = RateLimitThreadTests.this.server.scheduler();

		@Override
		public Disposable schedule(Runnable task) {
			RateLimitThreadTests.this.onOtherThreads.add(task);
			return Disposables.disposed();
		}

		@Override
		public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
			return this.scheduler.schedule(task, delay, unit);
		}

		@Override
		public long now(TimeUnit unit) {
			return this.scheduler.now(unit);
		}

		@Override
		public Worker createWorker() {
			return this.scheduler.createWorker();
		}

	}

}
