package io.github.springspotify;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.model.Page;
import io.github.springspotify.token.AccessToken;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a caller does after a failure that was shared with another.
 */
class SharedFailureTests {

	private final List<String> users = new ArrayList<>();

	private Mono<?> bram = Mono.empty();

	private final Sinks.Empty<Void> bramHasFailed = Sinks.empty();

	/**
	 * A thread that walks through pages stands for its user.
	 */
	@Test
	void isNotDoneOnTheThreadOfTheOther() {
		DefaultReactiveSpotifyClient client = (DefaultReactiveSpotifyClient) SpotifyClient.builder()
			.tokenProvider(this::tokenOf)
			.identityResolver(() -> Mono.deferContextual((context) -> Mono.just(context.get(SpotifyIdentity.class))))
			.buildReactive();
		this.bram = client.asApp()
			.albums()
			.get("a")
			.onErrorResume((ex) -> client.albums().get("a"))
			.doFinally((end) -> this.bramHasFailed.tryEmitEmpty())
			.contextWrite((context) -> context.put(SpotifyIdentity.class, SpotifyIdentity.user("bram")));

		client.asUser("aurora").blockingPages().of((paging) -> {
			client.asApp().albums().get("a").onErrorComplete().subscribe();
			return (Page<Object>) null;
		}).items().toList();

		this.bramHasFailed.asMono().block();
		assertThat(this.users).containsExactly("bram");
		client.close();
	}

	/**
	 * Bram makes the same call while that of Aurora asks for a token.
	 */
	private Mono<AccessToken> tokenOf(SpotifyIdentity identity) {
		if (identity.isApplication()) {
			this.bram.onErrorComplete().subscribe();
		}
		else {
			this.users.add(identity.principal());
		}
		return Mono.error(new IllegalStateException("no token"));
	}

}
