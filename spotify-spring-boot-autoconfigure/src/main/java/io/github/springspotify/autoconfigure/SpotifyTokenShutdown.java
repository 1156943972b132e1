package io.github.springspotify.autoconfigure;

import io.github.springspotify.exchange.WebClientTokenEndpoint;
import io.github.springspotify.token.UserTokenProvider;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/**
 * Lets an application that ends wait until what Spotify gives for refresh tokens that
 * were sent is saved: after the last request was answered, and before the connections of
 * HTTP clients and Redis are closed.
 */
final class SpotifyTokenShutdown implements SmartLifecycle {

	/**
	 * After Boot's web servers, which stop at 1024 and 2048 below.
	 */
	private static final int PHASE = DEFAULT_PHASE - 3072;

	private volatile @Nullable UserTokenProvider provider;

	private volatile boolean running;

	/**
	 * Wait for a provider, too, once there is one.
	 */
	void waitFor(UserTokenProvider provider) {
		this.provider = provider;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		UserTokenProvider provider = this.provider;
		Mono<Void> idle = (provider != null) ? provider.whenIdle() : Mono.empty();
		idle.timeout(WebClientTokenEndpoint.TIME_FOR_REFRESH, Mono.empty())
			.doFinally((end) -> callback.run())
			.subscribe();
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
