package io.github.springspotify.autoconfigure.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Pages of this application that a user can be brought back to. Nothing that a browser
 * could take for another host.
 *
 * @since 0.1.0
 */
public final class ReturnAddress {

	/**
	 * Parameter of a page that a user comes back to without that what was wanted was
	 * done. Its value is {@code granted}.
	 */
	public static final String HINT = "spotify-consent";

	private static final int MAX_LENGTH = 2000;

	/**
	 * A path and perhaps a query of printable ASCII, which is what browsers send.
	 */
	private static final Pattern LOCAL = Pattern.compile("/(?!/)[!-~&&[^\\\\#\"<>^`{|}]]*");

	private static final Pattern HINTS = Pattern.compile("(?<=[?&])" + HINT + "=granted(&|$)");

	private ReturnAddress() {
	}

	/**
	 * Return an address if it belongs to this application.
	 * @param address path and query, or anything else
	 * @param contextPath context path of the application
	 * @return the address, or {@code null} if it leads elsewhere or to the login
	 */
	public static @Nullable String local(@Nullable String address, String contextPath) {
		if (address == null || address.length() > MAX_LENGTH || !LOCAL.matcher(address).matches()
				|| !address.startsWith(contextPath + "/") || !isUri(address)) {
			return null;
		}
		String path = address.replaceFirst("\\?.*", "").toLowerCase(Locale.ROOT);
		boolean hidden = path.contains("%2f") || path.contains("%5c") || path.contains("%00") || path.contains("//")
				|| path.contains("/../") || path.contains("%2e");
		String page = path.substring(contextPath.length());
		boolean login = page.startsWith("/oauth2/") || page.startsWith("/login") || page.startsWith("/authorize/");
		return (hidden || login) ? null : address;
	}

	private static boolean isUri(String address) {
		try {
			new URI(address);
			return true;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Return the page that a request was made from.
	 * @param referer header {@code Referer} of the request, if there is one
	 * @param request address of the request, of which the site counts
	 * @param contextPath context path of the application
	 * @return path and query of the page, or {@code null} if it is not known or belongs
	 * to another site
	 */
	public static @Nullable String ofReferer(@Nullable String referer, URI request, String contextPath) {
		if (referer == null) {
			return null;
		}
		try {
			URI page = new URI(referer);
			if (page.getHost() == null || !page.getHost().equalsIgnoreCase(request.getHost())
					|| page.getPort() != request.getPort() || !request.getScheme().equalsIgnoreCase(page.getScheme())) {
				return null;
			}
			String query = page.getRawQuery();
			return local(page.getRawPath() + ((query != null) ? "?" + query : ""), contextPath);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/**
	 * Return an address with the hint that nothing was done.
	 * @param address path and query
	 * @return the address
	 */
	public static String withHint(String address) {
		String bare = HINTS.matcher(address).replaceAll("").replaceFirst("[?&]$", "");
		return bare + (bare.contains("?") ? "&" : "?") + HINT + "=granted";
	}

}
