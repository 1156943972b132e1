package io.github.springspotify.sample;

import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.autoconfigure.SpotifyProperties.LoginMode;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * The person in front of the browser, for every page including those about errors. Public
 * for the templates.
 *
 * @since 0.1.0
 */
@Component("viewer")
public class Viewer {

	private final LoginMode mode;

	Viewer(SpotifyProperties properties) {
		this.mode = properties.login().mode();
	}

	/**
	 * Return whether someone is logged in.
	 * @return whether someone is logged in
	 */
	public boolean isLoggedIn() {
		return authentication() != null;
	}

	/**
	 * Return the display name, which Spotify may leave out, or the name in this
	 * application.
	 * @return the name, or a friendly substitute
	 */
	public String name() {
		Authentication authentication = authentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof OAuth2User user)) {
			return (authentication != null) ? authentication.getName() : "friend";
		}
		String name = user.getAttribute("display_name");
		return (name != null && !name.isBlank()) ? name : "friend";
	}

	/**
	 * Return whether people log in with Spotify, not as users of this application.
	 * @return whether they do
	 */
	public boolean isSpotifyLogin() {
		return this.mode == LoginMode.LOGIN;
	}

	/**
	 * Return whether the person runs this application.
	 * @return whether it is an admin
	 */
	public boolean isAdmin() {
		Authentication authentication = authentication();
		return authentication != null && authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> "ROLE_ADMIN".equals(authority.getAuthority()));
	}

	private static @Nullable Authentication authentication() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof AnonymousAuthenticationToken) ? null : authentication;
	}

}
