package io.github.springspotify;

import java.time.Duration;

import io.github.springspotify.exchange.ConnectionWatch;
import io.github.springspotify.exchange.DurationCheck;
import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.ClassUtils;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The connections of a client that was given none: a pool of its own on Reactor Netty,
 * closed with the client. Where Reactor Netty is missing, the connector that Spring
 * detects. What to repeat is decided by the pipeline: Reactor Netty would send any
 * request again on whose connection it finds a reset, writes included.
 */
final class OwnConnector {

	static final OwnConnector NONE = new OwnConnector(null);

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

	private static final boolean NETTY = ClassUtils.isPresent("reactor.netty.http.client.HttpClient",
			OwnConnector.class.getClassLoader());

	private final @Nullable Pool pool;

	private OwnConnector(@Nullable Pool pool) {
		this.pool = pool;
	}

	static OwnConnector open() {
		return NETTY ? new OwnConnector(new Pool()) : NONE;
	}

	WebClient.Builder webClientBuilder() {
		return (this.pool != null) ? WebClient.builder().clientConnector(this.pool.connector()) : WebClient.builder();
	}

	void close() {
		if (this.pool != null) {
			this.pool.close();
		}
	}

	/**
	 * Keeps the classes of Reactor Netty away from applications without it.
	 */
	private static final class Pool {

		/**
		 * Reactor Netty's own 16 would be a limit to an application that serves many
		 * users; calls that find none free wait for as long as they have time.
		 */
		private static final int MAX_CONNECTIONS = 100;

		private final ConnectionProvider connections = ConnectionProvider.builder("spotify")
			.maxConnections(MAX_CONNECTIONS)
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(DurationCheck.LONGEST)
			.build();

		ReactorClientHttpConnector connector() {
			return new ReactorClientHttpConnector(ConnectionWatch.watch(HttpClient.create(this.connections)
				.compress(true)
				.disableRetry(true)
				.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())));
		}

		void close() {
			Mono<Void> closed = this.connections.disposeLater();
			if (Schedulers.isInNonBlockingThread()) {
				closed.subscribe();
			}
			else {
				closed.block(Duration.ofSeconds(5));
			}
		}

	}

}
