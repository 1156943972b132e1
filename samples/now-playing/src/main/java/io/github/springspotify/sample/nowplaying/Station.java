package io.github.springspotify.sample.nowplaying;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ServerException;
import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks Spotify again and again what users are listening to: one caller for each user,
 * however many browsers look, and none when nobody does.
 */
final class Station {

	/**
	 * So that a page that is loaded again finds the caller still there.
	 */
	static final Duration GRACE = Duration.ofSeconds(2);

	private static final Logger logger = LoggerFactory.getLogger(Station.class);

	private final Map<String, Flux<NowPlaying>> channels = new ConcurrentHashMap<>();

	private final Function<String, Mono<NowPlaying>> spotify;

	private final Pace pace;

	Station(Function<String, Mono<NowPlaying>> spotify, Pace pace) {
		this.spotify = spotify;
		this.pace = pace;
	}

	/**
	 * Return what a user is listening to, from what was heard last, if anybody listens
	 * already.
	 * @param user principal of the user
	 * @return what is playing, which fails when there is no use in asking again
	 */
	Flux<NowPlaying> listen(String user) {
		return this.channels.computeIfAbsent(user, this::channel);
	}

	private Flux<NowPlaying> channel(String user) {
		AtomicReference<Flux<NowPlaying>> self = new AtomicReference<>();
		Flux<NowPlaying> channel = ask(user, Duration.ZERO).expand((answer) -> ask(user, answer.pause()))
			.mapNotNull(Answer::now)
			.doFinally((signal) -> this.channels.remove(user, self.get()))
			.replay(1)
			.refCount(1, GRACE);
		self.set(channel);
		return channel;
	}

	private Mono<Answer> ask(String user, Duration pause) {
		return Mono.defer(() -> this.spotify.apply(user))
			.delaySubscription(pause)
			.map((now) -> new Answer(now, this.pace.after(now)))
			.onErrorResume(Station::passes, (ex) -> {
				logger.info("{}", ex.getMessage());
				return Mono.just(new Answer(null, this.pace.after(ex)));
			});
	}

	private static boolean passes(Throwable failure) {
		return failure instanceof RateLimitedException || failure instanceof ServerException
				|| failure instanceof SpotifyTransportException;
	}

	/**
	 * What Spotify has said.
	 *
	 * @param now what is playing, {@code null} after a failure
	 * @param pause how long to wait before the next time
	 */
	private record Answer(@Nullable NowPlaying now, Duration pause) {

	}

}
