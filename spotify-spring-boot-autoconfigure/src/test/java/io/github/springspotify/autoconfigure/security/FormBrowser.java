package io.github.springspotify.autoconfigure.security;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.test.MockBrowser;

/**
 * A browser whose user knows the generated pages of Spring Security.
 */
public final class FormBrowser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

	private static final Pattern CONSENT = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

	private final MockBrowser browser = new MockBrowser();

	private final String baseUrl;

	/**
	 * Create a browser.
	 * @param baseUrl address of the application
	 */
	public FormBrowser(String baseUrl) {
		this.baseUrl = baseUrl;
	}

	/**
	 * Open a page.
	 * @param path path of the page
	 * @return the last answer
	 */
	public HttpResponse<String> open(String path) {
		return this.browser.get(this.baseUrl + path);
	}

	/**
	 * Log in with a form.
	 * @param name name of the user, which is the password, too
	 * @return the last answer
	 */
	public HttpResponse<String> logIn(String name) {
		return submit("/login", Map.of("username", name, "password", name));
	}

	/**
	 * Press the button of a generated page.
	 * @param path path of the page
	 * @param fields fields to fill in
	 * @return the last answer
	 */
	public HttpResponse<String> submit(String path, Map<String, String> fields) {
		Matcher csrf = CSRF.matcher(open(path).body());
		if (!csrf.find()) {
			throw new IllegalStateException("No form on " + path);
		}
		Map<String, String> form = new HashMap<>(fields);
		form.put("_csrf", csrf.group(1));
		return this.browser.post(this.baseUrl + path, form);
	}

	/**
	 * Open a page that leads to the consent page, and consent.
	 * @param path path of the page
	 * @param user id of the Spotify user
	 * @return the last answer
	 */
	public HttpResponse<String> consent(String path, String user) {
		return decide(open(path), user, "agree");
	}

	/**
	 * Answer the consent page.
	 * @param page the consent page
	 * @param user id of the Spotify user
	 * @param decision {@code agree} or {@code cancel}
	 * @return the last answer
	 */
	public HttpResponse<String> decide(HttpResponse<String> page, String user, String decision) {
		Matcher request = CONSENT.matcher(page.body());
		if (!request.find()) {
			throw new IllegalStateException(
					"Not a consent page but " + page.statusCode() + " from " + page.uri() + ": " + page.body());
		}
		return this.browser.post(page.uri().resolve("/authorize").toString(),
				Map.of("request", request.group(1), "user", user, "decision", decision));
	}

}
