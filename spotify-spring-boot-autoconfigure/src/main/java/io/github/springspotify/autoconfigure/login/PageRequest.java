package io.github.springspotify.autoconfigure.login;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Tells a browser that opens a page from a script or another program, which could do
 * nothing with Spotify's consent page.
 *
 * @since 0.1.0
 */
public final class PageRequest {

	private PageRequest() {
	}

	/**
	 * Return whether a request is for a page.
	 * @param headers gives the value of a header, or {@code null}
	 * @return whether it is
	 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata</a>
	 */
	public static boolean isPage(Headers headers) {
		if ("XMLHttpRequest".equals(headers.get("X-Requested-With")) || headers.get("Sec-Purpose") != null) {
			return false;
		}
		String mode = headers.get("Sec-Fetch-Mode");
		if (mode != null) {
			return mode.equals("navigate");
		}
		String accept = headers.get("Accept");
		return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
	}

	/**
	 * The headers of a request.
	 */
	@FunctionalInterface
	public interface Headers {

		/**
		 * Return a header.
		 * @param name name of the header
		 * @return the value, or {@code null} if there is none
		 */
		@Nullable String get(String name);

	}

}
