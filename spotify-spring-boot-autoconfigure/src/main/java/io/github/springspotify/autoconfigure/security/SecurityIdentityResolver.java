package io.github.springspotify.autoconfigure.security;

import java.util.Map;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyIdentityResolver;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds the user of the current request. On the request's own thread that is Spring
 * Security's; further down a reactive chain, what Spring Security has put into the
 * Reactor context.
 */
final class SecurityIdentityResolver implements SpotifyIdentityResolver {

	/**
	 * Key under which Spring Security passes the request and its user on in servlet
	 * applications.
	 */
	private static final String CONTEXT_KEY = "org.springframework.security.SECURITY_CONTEXT_ATTRIBUTES";

	private final SecurityContextHolderStrategy strategy = SecurityContextHolder.getContextHolderStrategy();

	private final LoginIdentities identities;

	SecurityIdentityResolver(LoginIdentities identities) {
		this.identities = identities;
	}

	@Override
	public Mono<SpotifyIdentity> resolve() {
		return Mono.deferContextual((context) -> Mono.just(identityOf(context)));
	}

	private SpotifyIdentity identityOf(ContextView context) {
		SpotifyIdentity identity = fromContext(context);
		if (identity == null) {
			identity = this.identities.of(this.strategy.getContext().getAuthentication(), currentRequest());
		}
		return (identity != null) ? identity : SpotifyIdentity.application();
	}

	private static @Nullable HttpServletRequest currentRequest() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

	private @Nullable SpotifyIdentity fromContext(ContextView context) {
		Map<?, ?> attributes = context.getOrDefault(CONTEXT_KEY, Map.of());
		return (attributes != null) ? this.identities.of((Authentication) attributes.get(Authentication.class),
				(HttpServletRequest) attributes.get(HttpServletRequest.class)) : null;
	}

}
