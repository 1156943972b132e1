package io.github.springspotify.sample;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.test.MockBrowser;

/**
 * Someone who looks at the application over real HTTP, with cookies of their own.
 */
final class Visitor {

	static final String LOGIN = "/oauth2/authorization/spotify";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern CONSENT = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

	private final MockBrowser browser = new MockBrowser();

	private final String baseUrl;

	Visitor(int port) {
		this.baseUrl = "http://127.0.0.1:" + port;
	}

	static Visitor loggedIn(int port, String userId) {
		Visitor visitor = new Visitor(port);
		visitor.logIn(userId);
		return visitor;
	}

	HttpResponse<String> open(String path) {
		return this.browser.get(this.baseUrl + path);
	}

	HttpResponse<String> logIn(String userId) {
		return logIn(LOGIN, userId);
	}

	/**
	 * Open a page that leads to the consent page, and consent.
	 */
	HttpResponse<String> logIn(String path, String userId) {
		return this.browser.login(this.baseUrl + path, userId);
	}

	HttpResponse<String> cancelLogin(String userId) {
		return this.browser.deny(this.baseUrl + LOGIN, userId);
	}

	/**
	 * Consent on the page that one was led to.
	 */
	HttpResponse<String> consent(HttpResponse<String> page, String userId) {
		Matcher request = CONSENT.matcher(page.body());
		if (!request.find()) {
			throw new IllegalStateException("Not a consent page: " + page.uri() + ": " + page.body());
		}
		return this.browser.post(page.uri().resolve("/authorize").toString(),
				Map.of("request", request.group(1), "user", userId, "decision", "agree"));
	}

	/**
	 * Press a button of a page.
	 */
	HttpResponse<String> press(HttpResponse<String> page, String path, Map<String, String> fields) {
		Matcher csrf = CSRF.matcher(page.body());
		if (!csrf.find()) {
			throw new IllegalStateException("No form on " + page.uri() + ": " + page.body());
		}
		Map<String, String> form = new LinkedHashMap<>(fields);
		form.put("_csrf", csrf.group(1));
		return post(path, form);
	}

	HttpResponse<String> post(String path, Map<String, String> fields) {
		return this.browser.post(this.baseUrl + path, fields);
	}

}
