package io.github.springspotify.boot.test;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.springspotify.test.MockCaller;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about some of the requests that a stand-in has received. Each {@code with..}
 * and {@code by..} leaves those requests that fit, of which there must be one, and
 * {@link #times(int)} counts what is left.
 *
 * @since 0.1.0
 */
public final class ReceivedRequestsAssert extends AbstractAssert<ReceivedRequestsAssert, List<RecordedRequest>> {

	private static final int MAX_SHOWN = 20;

	private final MockSpotify spotify;

	private final String expected;

	ReceivedRequestsAssert(MockSpotify spotify, String expected, List<RecordedRequest> requests) {
		super(requests, ReceivedRequestsAssert.class);
		this.spotify = spotify;
		this.expected = expected;
	}

	/**
	 * Expect a number of requests.
	 * @param times how many
	 * @return this
	 */
	public ReceivedRequestsAssert times(int times) {
		if (this.actual.size() != times) {
			fail(times + " x " + this.expected, this.actual.size() + " of them");
		}
		return this;
	}

	/**
	 * Expect requests with a query parameter.
	 * @param name name of the parameter
	 * @param value its decoded value
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert withQuery(String name, String value) {
		return with("query '" + name + "' = '" + value + "'", (request) -> value.equals(request.query(name)));
	}

	/**
	 * Expect requests without a query parameter.
	 * @param name name of the parameter
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert withoutQuery(String name) {
		return with("no query '" + name + "'", (request) -> request.query(name) == null);
	}

	/**
	 * Expect requests with a header.
	 * @param name name of the header, in any case
	 * @param value its value
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert withHeader(String name, String value) {
		return with("header '" + name + "' = '" + value + "'", (request) -> value.equals(request.header(name)));
	}

	/**
	 * Expect requests whose body contains a text.
	 * @param text part of the body
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert withBodyContaining(String text) {
		return with("'" + text + "' in its body", (request) -> request.body().contains(text));
	}

	/**
	 * Expect requests made on behalf of a user who had granted a scope.
	 * @param scope the scope, such as {@code user-top-read}
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert withScope(String scope) {
		return with("scope '" + scope + "'", (request) -> isBy(request, (caller) -> caller.scopes().contains(scope)));
	}

	/**
	 * Expect requests made on behalf of a user.
	 * @param userId id of the user, such as {@code aurora}
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert byUser(String userId) {
		return with("the token of user '" + userId + "'",
				(request) -> isBy(request, (caller) -> userId.equals(caller.userId())));
	}

	/**
	 * Expect requests made on behalf of the application itself.
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert byApplication() {
		return with("the token of the application", (request) -> isBy(request, (caller) -> caller.userId() == null));
	}

	/**
	 * Expect requests that were answered with a status.
	 * @param status the HTTP status
	 * @return assertions about those requests
	 */
	public ReceivedRequestsAssert withStatus(int status) {
		return with("status " + status, (request) -> request.status() == status);
	}

	ReceivedRequestsAssert atLeastOne() {
		if (this.actual.isEmpty()) {
			fail(this.expected, "none");
		}
		return this;
	}

	private ReceivedRequestsAssert with(String what, Predicate<RecordedRequest> condition) {
		String both = this.expected + (this.expected.contains(" with ") ? " and " : " with ") + what;
		return new ReceivedRequestsAssert(this.spotify, both, this.actual.stream().filter(condition).toList())
			.atLeastOne();
	}

	private boolean isBy(RecordedRequest request, Predicate<MockCaller> condition) {
		MockCaller caller = this.spotify.callerOf(request);
		return caller != null && condition.test(caller);
	}

	private void fail(String expectation, String found) {
		List<RecordedRequest> all = this.spotify.requests();
		String received = all.stream()
			.skip(Math.max(0, all.size() - MAX_SHOWN))
			.map(this::describe)
			.collect(Collectors.joining("\n  ", "  ", ""));
		failWithMessage("%s", "Expected the stand-in to receive\n  " + expectation + "\nbut there was " + found
				+ " among its " + all.size() + " requests" + (all.isEmpty() ? "." : ", the newest last:\n" + received));
	}

	/**
	 * The query of other requests holds codes and secrets.
	 */
	private String describe(RecordedRequest request) {
		boolean api = request.path().startsWith("/v1/");
		String query = (api && request.rawQuery() != null) ? "?" + request.rawQuery() : "";
		MockCaller caller = this.spotify.callerOf(request);
		String by = (caller != null) ? " by " + Objects.requireNonNullElse(caller.userId(), "the application")
				+ " with scopes " + caller.scopes() : "";
		return request.method() + " " + request.path() + query + by + " -> " + request.status();
	}

}
