package io.github.springspotify.autoconfigure.security;

import java.time.Duration;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RequestUserHookTests {

	private final RequestUserHook hook = new RequestUserHook(
			new CurrentUser(SecurityContextHolder.getContextHolderStrategy(), new LoginIdentities(true, false)));

	@BeforeEach
	void begin() {
		this.hook.install();
	}

	@AfterEach
	void end() {
		this.hook.remove();
		SecurityContextHolder.clearContext();
	}

	@Test
	void sessionsMayComeOverAnHttpClient() {
		SecurityContextHolder.setDeferredContext(
				() -> later(new SecurityContextImpl(new TestingAuthenticationToken("ada", null, "USER"))));
		assertThat(userOfChain()).isEqualTo(SpotifyIdentity.user("ada"));
	}

	@Test
	void chainWithoutCallsGoesOnWhereTheSessionCannotBeRead() {
		SecurityContextHolder.setDeferredContext(() -> {
			throw new IllegalStateException("The store of sessions is away");
		});

		assertThat(Mono.just("page").hide().block()).isEqualTo("page");
		assertThatIllegalStateException().isThrownBy(this::userOfChain).withMessage("The store of sessions is away");
	}

	private static SecurityContext later(SecurityContext context) {
		return Mono.delay(Duration.ofMillis(1)).thenReturn(context).block();
	}

	private SpotifyIdentity userOfChain() {
		return Mono.deferContextual((context) -> Mono.justOrEmpty(this.hook.userOf(context))).block();
	}

}
