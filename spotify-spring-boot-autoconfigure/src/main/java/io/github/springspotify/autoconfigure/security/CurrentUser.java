package io.github.springspotify.autoconfigure.security;

import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.token.SpotifyIdentity;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The user of the request that the current thread works for.
 */
final class CurrentUser {

	private final SecurityContextHolderStrategy strategy;

	private final LoginIdentities identities;

	private final ThreadLocal<Boolean> looking = new ThreadLocal<>();

	CurrentUser(SecurityContextHolderStrategy strategy, LoginIdentities identities) {
		this.strategy = strategy;
		this.identities = identities;
	}

	/**
	 * Return on whose behalf the thread works. To find that out may take calls, if the
	 * application keeps sessions or users behind an HTTP client: nobody is known for
	 * those.
	 * @return the user, the application itself if somebody is logged in but not with
	 * Spotify, {@code null} if nobody is known on this thread
	 */
	@Nullable SpotifyIdentity identity() {
		if (this.looking.get() != null) {
			return null;
		}
		this.looking.set(true);
		try {
			return find();
		}
		finally {
			this.looking.remove();
		}
	}

	private @Nullable SpotifyIdentity find() {
		Authentication authentication = authentication();
		if (authentication == null) {
			return null;
		}
		SpotifyIdentity user = this.identities.of(authentication, () -> ServletSpotifySession.of(request()));
		return (user != null) ? user : SpotifyIdentity.application();
	}

	@Nullable Authentication authentication() {
		return this.strategy.getContext().getAuthentication();
	}

	static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

}
