package io.github.springspotify.boot.test;

import java.util.List;
import java.util.regex.Pattern;

import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the requests that a stand-in has received.
 *
 * @since 0.1.0
 */
public final class MockSpotifyAssert extends AbstractAssert<MockSpotifyAssert, MockSpotify> {

	private static final Pattern PATH = Pattern.compile("/(v1|api|image)/[^?]+|/authorize");

	MockSpotifyAssert(MockSpotify spotify) {
		super(spotify, MockSpotifyAssert.class);
	}

	/**
	 * Expect at least one request.
	 * @param method the HTTP method
	 * @param path the path, such as {@code /v1/me} or <code>/v1/albums/{id}</code>, where
	 * names in braces stand for anything between two slashes
	 * @return assertions about these requests
	 * @throws IllegalArgumentException if the stand-in has nothing at such a path
	 */
	public ReceivedRequestsAssert received(String method, String path) {
		isNotNull();
		return new ReceivedRequestsAssert(this.actual, method + " " + path, select(method, path)).atLeastOne();
	}

	/**
	 * Expect that no such request came.
	 * @param method the HTTP method
	 * @param path the path, as in {@link #received(String, String)}
	 * @return this
	 * @throws IllegalArgumentException if the stand-in has nothing at such a path
	 */
	public MockSpotifyAssert didNotReceive(String method, String path) {
		isNotNull();
		new ReceivedRequestsAssert(this.actual, method + " " + path, select(method, path)).times(0);
		return this;
	}

	/**
	 * Expect that nothing was asked of the Web API. Requests for tokens do not count.
	 * @return this
	 */
	public MockSpotifyAssert receivedNothing() {
		isNotNull();
		List<RecordedRequest> calls = this.actual.requests()
			.stream()
			.filter((request) -> request.path().startsWith("/v1/"))
			.toList();
		new ReceivedRequestsAssert(this.actual, "request to the Web API", calls).times(0);
		return this;
	}

	private List<RecordedRequest> select(String method, String path) {
		if (!PATH.matcher(path).matches()) {
			throw new IllegalArgumentException("The stand-in has nothing at '" + path
					+ "'. Begin paths of the Web API with '/v1/', and expect a query with 'withQuery(..)'.");
		}
		PathPattern pattern = new PathPattern(path);
		return this.actual.requests()
			.stream()
			.filter((request) -> request.method().equalsIgnoreCase(method) && pattern.matches(request.path()))
			.toList();
	}

}
