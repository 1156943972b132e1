package io.github.springspotify.autoconfigure.login;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * What a user has to agree to, on Spotify's page, before a request can succeed.
 *
 * @param scopes scopes to ask for in addition to those of the client registration and
 * those that are granted, empty if a login is enough
 * @since 0.1.0
 */
public record ConsentNeed(Set<String> scopes) {

	private static final Logger logger = LoggerFactory.getLogger(ConsentNeed.class);

	/**
	 * Path below the application from which a browser is sent to Spotify.
	 */
	public static final String AUTHORIZATION_PATH = "/oauth2/authorization/" + LoginIdentities.REGISTRATION_ID;

	/**
	 * Parameter of that path with scopes to ask for in addition.
	 */
	public static final String SCOPE = "scope";

	/**
	 * Parameter of that path with the page of this application to come back to.
	 */
	public static final String RETURN = "return";

	/**
	 * Name of the request attribute that is there when a user lacks something and was
	 * sent to Spotify before, so that a page is going to say so.
	 */
	public static final String UNMET = "io.github.springspotify.CONSENT_UNMET";

	/**
	 * Find out what a user has to agree to after a failure.
	 * @param failure the failure of a request, however it is wrapped
	 * @return the need, or {@code null} if an agreement would not help
	 */
	public static @Nullable ConsentNeed of(Throwable failure) {
		for (Throwable ex = failure; ex != null; ex = ex.getCause()) {
			if (ex instanceof InsufficientScopeException refused) {
				Set<String> scopes = new TreeSet<>();
				refused.getMissingScopes().stream().map(Scope::value).forEach(scopes::add);
				return scopes.isEmpty() ? null : new ConsentNeed(scopes);
			}
			if (ex instanceof ReauthorizationRequiredException || isWithoutUser(ex)) {
				return new ConsentNeed(Set.of());
			}
		}
		return null;
	}

	private static boolean isWithoutUser(Throwable failure) {
		return failure instanceof AuthenticationException refused && refused.getEndpoint() != null
				&& refused.getEndpoint().user();
	}

	/**
	 * Return whether a user who is logged in can mend a failure by agreeing. Not so where
	 * the call has not known the user, and would not the next time: the log says so.
	 * @param failure the failure of a request, however it is wrapped
	 * @return whether the user can
	 */
	public static boolean isMendedByUser(Throwable failure) {
		for (Throwable ex = failure; ex != null; ex = ex.getCause()) {
			if (isWithoutUser(ex) && ((AuthenticationException) ex).getDetail() == null) {
				logger.warn("{} The request has a logged-in user, whom a call does not know that is made on another "
						+ "thread or outside of the request's Reactor context.", ex.getMessage());
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the address from which a browser is sent to Spotify and back.
	 * @param base address of the application, or its context path
	 * @param returnTo page to come back to, or {@code null} for the application's choice
	 * @return the address
	 */
	public String address(String base, @Nullable String returnTo) {
		StringBuilder address = new StringBuilder(base).append(AUTHORIZATION_PATH);
		String separator = "?";
		if (!this.scopes.isEmpty()) {
			address.append(separator).append(SCOPE).append('=').append(String.join("+", this.scopes));
			separator = "&";
		}
		if (StringUtils.hasText(returnTo)) {
			address.append(separator).append(RETURN).append('=');
			address.append(UriUtils.encode(returnTo, StandardCharsets.UTF_8));
		}
		return address.toString();
	}

	/**
	 * Return a page that asks for the agreement.
	 * @param contextPath context path of the application
	 * @param returnTo page to come back to, or {@code null} for the application's choice
	 * @return the page as HTML
	 */
	public String page(String contextPath, @Nullable String returnTo) {
		boolean login = this.scopes.isEmpty();
		String words = login ? "The connection to your Spotify account has ended, or there is none yet."
				: "You have not allowed this application what this page needs: " + String.join(", ", this.scopes) + ".";
		return new PlainPage(login ? "Spotify wants to see you" : "A permission is missing", words,
				address(contextPath, returnTo), login ? "Log in with Spotify" : "Allow it", contextPath + "/",
				"go to the start page")
			.html();
	}

}
