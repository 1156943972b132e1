package io.github.springspotify.boot.test;

import java.util.Objects;
import java.util.Optional;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Logs a user in, in front of each request.
 *
 * @param login the user
 */
record MockLoginWebFilter(MockLogin login) implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ApplicationContext context = Objects.requireNonNull(exchange.getApplicationContext());
		Mono<Optional<Authentication>> present = ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
		return context.getBean(ReactiveClientRegistrationRepository.class)
			.findByRegistrationId(LoginIdentities.REGISTRATION_ID)
			.switchIfEmpty(Mono.error(() -> new IllegalStateException(MockLogin.NO_REGISTRATION)))
			.zipWith(present)
			.flatMap((both) -> logIn(context, both.getT1(), both.getT2(), exchange))
			.flatMap((user) -> chain.filter(exchange)
				.contextWrite(ReactiveSecurityContextHolder.withAuthentication(user)));
	}

	private Mono<Authentication> logIn(ApplicationContext context, ClientRegistration registration,
			Optional<Authentication> present, ServerWebExchange exchange) {
		Authentication user = this.login.authentication(context, registration, present.orElse(null));
		return context.getBean(ServerOAuth2AuthorizedClientRepository.class)
			.saveAuthorizedClient(this.login.client(context, registration, user), user, exchange)
			.then(Mono.fromSupplier(() -> {
				MockLogin.endWithTest(context, user);
				return user;
			}));
	}

}
