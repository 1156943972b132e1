package io.github.springspotify.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A user in front of a browser, for tests of a login that need no real one: keeps
 * cookies, follows redirects and answers the consent page of {@link MockSpotify}. One
 * instance is one user agent with cookies of its own.
 *
 * @since 0.1.0
 */
public final class MockBrowser {

	private static final Pattern REQUEST_ID = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	/**
	 * Open a page and follow redirects to the end.
	 * @param url address of the page
	 * @return the last answer
	 */
	public HttpResponse<String> get(String url) {
		return send(HttpRequest.newBuilder(URI.create(url)).GET());
	}

	/**
	 * Send a form and follow redirects to the end.
	 * @param url address the form is sent to
	 * @param form fields of the form
	 * @return the last answer
	 */
	public HttpResponse<String> post(String url, Map<String, String> form) {
		String body = form.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(url))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * Open a page that leads to the consent page, and consent.
	 * @param url address of the page
	 * @param userId id of the user who consents
	 * @return the page on which the login ends
	 */
	public HttpResponse<String> login(String url, String userId) {
		return decide(get(url), userId, "agree");
	}

	/**
	 * Open a page that leads to the consent page, and do not consent.
	 * @param url address of the page
	 * @param userId id of the user who does not consent
	 * @return the page on which the login ends
	 */
	public HttpResponse<String> deny(String url, String userId) {
		return decide(get(url), userId, "cancel");
	}

	private HttpResponse<String> decide(HttpResponse<String> consentPage, String userId, String decision) {
		Matcher matcher = REQUEST_ID.matcher(consentPage.body());
		if (!matcher.find()) {
			throw new IllegalStateException("Not a consent page but status " + consentPage.statusCode() + " from "
					+ consentPage.uri() + ": " + consentPage.body());
		}
		String target = consentPage.uri().resolve("/authorize").toString();
		return post(target, Map.of("request", matcher.group(1), "user", userId, "decision", decision));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.timeout(TIMEOUT).header("Accept", "text/html,*/*").build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
