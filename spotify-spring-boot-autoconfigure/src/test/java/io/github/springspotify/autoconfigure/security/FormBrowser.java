package io.github.springspotify.autoconfigure.security;

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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser whose user knows the generated pages of Spring Security.
 */
public final class FormBrowser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\"");

	private static final Pattern CONSENT = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

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
	 * @param headers names and values of further headers
	 * @return the last answer
	 */
	public HttpResponse<String> open(String path, String... headers) {
		return send(HttpRequest.newBuilder(URI.create(this.baseUrl + path)), headers);
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
		return post(path, path, fields);
	}

	/**
	 * Press a button, with the token of the logout page.
	 * @param path path that the button leads to
	 * @param headers names and values of further headers
	 * @return the last answer
	 */
	public HttpResponse<String> press(String path, String... headers) {
		return post("/logout", path, Map.of(), headers);
	}

	/**
	 * Press a button as another site would, without the token.
	 * @param path path that the button leads to
	 * @return the last answer
	 */
	public HttpResponse<String> forge(String path) {
		return post(URI.create(this.baseUrl + path), Map.of());
	}

	/**
	 * Send a request as a script of the application would, with the token of the logout
	 * page.
	 * @param method method of the request
	 * @param path path that the request is for
	 * @return the last answer
	 */
	public HttpResponse<String> call(String method, String path) {
		return call(method, path, csrf("/logout"));
	}

	/**
	 * Send a request with a token of the caller's choice.
	 * @param method method of the request
	 * @param path path that the request is for
	 * @param csrf the token
	 * @return the last answer
	 */
	public HttpResponse<String> call(String method, String path, String csrf) {
		return send(HttpRequest.newBuilder(URI.create(this.baseUrl + path))
			.method(method, HttpRequest.BodyPublishers.ofString("{\"clear\": \"all\"}"))
			.header("Content-Type", "application/json"), "X-CSRF-TOKEN", csrf);
	}

	private HttpResponse<String> post(String page, String path, Map<String, String> fields, String... headers) {
		Map<String, String> form = new HashMap<>(fields);
		form.put("_csrf", csrf(page));
		return post(URI.create(this.baseUrl + path), form, headers);
	}

	private String csrf(String page) {
		Matcher csrf = CSRF.matcher(open(page).body());
		if (!csrf.find()) {
			throw new IllegalStateException("No form on " + page);
		}
		return csrf.group(1);
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
	 * @param headers names and values of further headers
	 * @return the last answer
	 */
	public HttpResponse<String> decide(HttpResponse<String> page, String user, String decision, String... headers) {
		Matcher request = CONSENT.matcher(page.body());
		if (!request.find()) {
			throw new IllegalStateException(
					"Not a consent page but " + page.statusCode() + " from " + page.uri() + ": " + page.body());
		}
		return post(page.uri().resolve("/authorize"),
				Map.of("request", request.group(1), "user", user, "decision", decision), headers);
	}

	private HttpResponse<String> post(URI uri, Map<String, String> form, String... headers) {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(uri)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)), headers);
	}

	/**
	 * As in a browser, what is sent to the application by itself goes along again when
	 * Spotify sends its user back, and never to Spotify.
	 */
	private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
		HttpResponse<String> answer = sendOnce(request, headers);
		for (int redirects = 0; redirects < 10 && isRedirect(answer); redirects++) {
			URI location = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
			answer = sendOnce(HttpRequest.newBuilder(location), headers);
		}
		return answer;
	}

	private static boolean isRedirect(HttpResponse<String> answer) {
		return answer.statusCode() / 100 == 3 && answer.headers().firstValue("Location").isPresent();
	}

	private HttpResponse<String> sendOnce(HttpRequest.Builder request, String... headers) {
		request.timeout(Duration.ofSeconds(30)).header("Accept", "text/html,*/*");
		boolean toApplication = request.build().uri().toString().startsWith(this.baseUrl);
		for (int i = 0; i < headers.length && toApplication; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
