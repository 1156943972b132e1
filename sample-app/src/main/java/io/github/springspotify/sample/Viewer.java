package io.github.springspotify.sample;

import org.jspecify.annotations.Nullable;

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

	/**
	 * Return whether someone is logged in.
	 * @return whether someone is logged in
	 */
	public boolean isLoggedIn() {
		return user() != null;
	}

	/**
	 * Return the display name, which Spotify may leave out.
	 * @return the name, or a friendly substitute
	 */
	public String name() {
		OAuth2User user = user();
		String name = (user != null) ? user.getAttribute("display_name") : null;
		return (name != null && !name.isBlank()) ? name : "friend";
	}

	private static @Nullable OAuth2User user() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof OAuth2User user) ? user : null;
	}

}
