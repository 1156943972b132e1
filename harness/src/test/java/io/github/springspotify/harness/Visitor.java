package io.github.springspotify.harness;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user of the application. Keeps cookies while a Spotify account is being connected,
 * since that has to begin and end in one session, and has none while browsing, unless all
 * instances know the session.
 */
final class Visitor {

	/**
	 * Far more than any call may take.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(40);

	private static final int ATTEMPTS = 5;

	private static final Pattern CONSENT = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

	private static final HttpClient withoutCookies = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final String name;

	private final URI application;

	private final String authorization;

	private final boolean staysInSession;

	private volatile String cookies = "";

	Visitor(String name, URI application, boolean staysInSession) {
		this.staysInSession = staysInSession;
		this.name = name;
		this.application = application;
		this.authorization = "Basic "
				+ Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Connect the Spotify account of the same name. A machine that is busy with starting
	 * may be too slow for that at first.
	 */
	void connect() throws IOException, InterruptedException {
		for (int attempt = 1; !tryConnect(); attempt++) {
			if (attempt == ATTEMPTS) {
				throw new IllegalStateException(this.name + " could not connect an account");
			}
		}
	}

	private boolean tryConnect() throws IOException, InterruptedException {
		CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
		HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(jar).build();
		submit(browser, this.application.resolve("/login"), "username=" + this.name + "&password=" + this.name);
		HttpResponse<String> page = follow(browser,
				send(browser, request(this.application.resolve("/oauth2/authorization/spotify"))));
		Matcher consent = CONSENT.matcher(page.body());
		if (!consent.find()) {
			return false;
		}
		String form = "request=" + URLEncoder.encode(consent.group(1), StandardCharsets.UTF_8) + "&user=" + this.name
				+ "&decision=agree";
		HttpResponse<String> end = follow(browser, submit(browser, page.uri().resolve("/authorize"), form));
		if (this.staysInSession) {
			this.cookies = String.join("; ", jar.get(this.application, Map.of()).getOrDefault("Cookie", List.of()));
		}
		return end.uri().getPath().equals("/");
	}

	private static HttpResponse<String> submit(HttpClient browser, URI address, String form)
			throws IOException, InterruptedException {
		return send(browser,
				HttpRequest.newBuilder(address)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private HttpResponse<String> follow(HttpClient browser, HttpResponse<String> answer)
			throws IOException, InterruptedException {
		HttpResponse<String> last = answer;
		while (last.statusCode() / 100 == 3) {
			last = send(browser, request(last.uri().resolve(last.headers().firstValue("Location").orElseThrow())));
		}
		return last;
	}

	/**
	 * The name is for the application only.
	 */
	private HttpRequest.Builder request(URI address) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html");
		boolean named = address.getPort() == this.application.getPort();
		return named ? request.header("Authorization", this.authorization) : request;
	}

	private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Open a page, or send something to one.
	 */
	Outcome open(String method, String path) throws InterruptedException {
		try {
			HttpRequest.Builder request = request(this.application.resolve(path)).method(method,
					HttpRequest.BodyPublishers.noBody());
			if (this.staysInSession) {
				request.header("Cookie", this.cookies);
			}
			HttpResponse<String> answer = send(withoutCookies, request);
			return Outcome.parse(answer.statusCode(), answer.body());
		}
		catch (IOException ex) {
			return new Outcome(ex.getClass().getSimpleName(), PATIENCE.toMillis(), String.valueOf(ex.getMessage()));
		}
	}

	String name() {
		return this.name;
	}

}
