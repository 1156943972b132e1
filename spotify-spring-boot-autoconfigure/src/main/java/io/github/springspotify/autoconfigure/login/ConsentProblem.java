package io.github.springspotify.autoconfigure.login;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * Tells programs what a user has to agree to, and where.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public final class ConsentProblem {

	/**
	 * HTTP status of the answer.
	 */
	public static final int STATUS = 403;

	private ConsentProblem() {
	}

	/**
	 * Return the problem document.
	 * @param need what the user has to agree to
	 * @param authorizeUrl where
	 * @return the document as JSON
	 */
	public static String json(ConsentNeed need, String authorizeUrl) {
		boolean login = need.scopes().isEmpty();
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("missingScopes", need.scopes());
		members.put("authorizeUrl", authorizeUrl);
		return ProblemDocument.json(HttpStatus.valueOf(STATUS),
				login ? "The user has to log in with Spotify. Open 'authorizeUrl' in the browser."
						: "The user has to grant scopes. Open 'authorizeUrl' in the browser.",
				members);
	}

}
