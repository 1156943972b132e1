package io.github.springspotify.harness.app;

import java.time.Duration;
import java.util.function.Supplier;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.model.PlaylistDetails;
import reactor.core.publisher.Mono;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages that say what became of a call to Spotify, and how long it took:
 * {@code ok 12 aurora}, {@code ServerException 480 message}, or
 * {@code TimedOut 3001 message}.
 */
@RestController
class Pages {

	private final SpotifyClient spotify;

	private final ReactiveSpotifyClient reactive;

	Pages(SpotifyClient spotify, ReactiveSpotifyClient reactive) {
		this.spotify = spotify;
		this.reactive = reactive;
	}

	@GetMapping("/profile")
	String profile() {
		return outcome(() -> this.spotify.users().getCurrent().id());
	}

	@PostMapping("/playlist")
	String playlist(@RequestParam String name) {
		return outcome(() -> this.spotify.playlists().create(PlaylistDetails.named(name).withPublic(false)).name());
	}

	/**
	 * Two calls, of which the second begins on the thread that the first has ended on.
	 */
	@GetMapping("/reactive")
	Mono<String> reactive() {
		Mono<String> call = timed(this.reactive.users().getCurrent().map((user) -> String.valueOf(user.id())));
		return call.flatMap((first) -> first.startsWith("ok") ? call : Mono.just(first));
	}

	private static String outcome(Supplier<String> call) {
		long start = System.nanoTime();
		try {
			return say("ok", start, call.get());
		}
		catch (RuntimeException ex) {
			return failure(start, ex);
		}
	}

	private static Mono<String> timed(Mono<String> call) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			return call.map((result) -> say("ok", start, result))
				.onErrorResume(RuntimeException.class, (ex) -> Mono.just(failure(start, ex)));
		});
	}

	private static String failure(long start, RuntimeException ex) {
		boolean timedOut = ex instanceof SpotifyTransportException failure && failure.isTimeout();
		return say(timedOut ? "TimedOut" : ex.getClass().getSimpleName(), start,
				ex.getMessage() + " / " + NestedExceptionUtils.getMostSpecificCause(ex));
	}

	private static String say(String outcome, long start, String detail) {
		return outcome + " " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " " + detail;
	}

}
