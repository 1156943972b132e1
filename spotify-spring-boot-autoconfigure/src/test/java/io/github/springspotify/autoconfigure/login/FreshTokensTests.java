package io.github.springspotify.autoconfigure.login;

import java.time.Duration;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.error.SpotifyTransportException;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokenProvider;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FreshTokensTests {

	@Test
	void tokenThatDoesNotComeIsNotWaitedForForever() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("provider", (SpotifyTokenProvider) (user) -> Mono.never());
		beans.addBean("properties",
				Binder.get(new MockEnvironment().withProperty("spotify.timeout", "100ms"))
					.bind("spotify", SpotifyProperties.class)
					.get());
		FreshTokens tokens = new FreshTokens(beans.getBeanProvider(SpotifyTokenProvider.class),
				beans.getBeanProvider(SpotifyProperties.class));

		assertThatExceptionOfType(SpotifyTransportException.class)
			.isThrownBy(() -> tokens.get(SpotifyIdentity.user("aurora")).block(Duration.ofSeconds(10)))
			.withMessageContaining("'spotify.timeout'");
	}

}
