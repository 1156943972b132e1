package io.github.springspotify.autoconfigure.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.error.AuthenticationException;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.ForbiddenException;
import io.github.springspotify.error.InsufficientScopeException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.operations.ReactiveUserOperations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConsentNeed}, {@link ConsentAttempt}, {@link ConsentScopes} and
 * {@link ConsentProblem}.
 */
class ConsentTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final ErrorResponse REFUSAL = ErrorResponse.of("GET /me", null, 403);

	private static final ConsentNeed SCOPE = new ConsentNeed(Set.of("user-library-modify"));

	private static final ConsentNeed LOGIN = new ConsentNeed(Set.of());

	@Test
	void needIsFoundHoweverTheFailureIsWrapped() {
		InsufficientScopeException failure = insufficient(Scope.USER_LIBRARY_MODIFY);

		assertThat(ConsentNeed.of(failure)).isEqualTo(SCOPE);
		assertThat(ConsentNeed.of(new IllegalStateException(new RuntimeException(failure)))).isEqualTo(SCOPE);
		assertThat(ConsentNeed.of(new ReauthorizationRequiredException(REFUSAL))).isEqualTo(LOGIN);
	}

	@Test
	void failuresThatNoAgreementWouldMendAreLeftAlone() {
		assertThat(ConsentNeed.of(insufficient())).isNull();
		assertThat(ConsentNeed.of(new ForbiddenException(REFUSAL))).isNull();
		assertThat(ConsentNeed.of(new AuthenticationException("Bad client", REFUSAL, null))).isNull();
		assertThat(ConsentNeed.of(new IllegalStateException())).isNull();
	}

	@Test
	void userCanMendARefusalButNoCallForNobody() throws NoSuchMethodException {
		Endpoint me = Endpoint.of(ReactiveUserOperations.class.getMethod("getCurrent"));
		AuthenticationException nobody = new AuthenticationException("nobody", ErrorResponse.of("GET /me", me, 401),
				null);
		AuthenticationException refused = new AuthenticationException(
				new ErrorResponse("GET /me", me, 401, "Invalid access token", null, null, null, 2));

		assertThat(ConsentNeed.of(nobody)).isEqualTo(ConsentNeed.of(refused)).isEqualTo(LOGIN);
		assertThat(ConsentNeed.isMendedByUser(new IllegalStateException(nobody))).isFalse();
		assertThat(ConsentNeed.isMendedByUser(refused)).isTrue();
	}

	@Test
	void addressCarriesScopesAndTheWayBack() {
		assertThat(LOGIN.address("/music", null)).isEqualTo("/music/oauth2/authorization/spotify");
		assertThat(LOGIN.address("", "/a?b=c&d=%2F"))
			.isEqualTo("/oauth2/authorization/spotify?return=%2Fa%3Fb%3Dc%26d%3D%252F");
		assertThat(SCOPE.address("", "/"))
			.isEqualTo("/oauth2/authorization/spotify?scope=user-library-modify&return=%2F");
	}

	@Test
	void pageEscapesWhatItIsGiven() {
		assertThat(SCOPE.page("/\"><b>", null)).contains("user-library-modify", "/&quot;&gt;&lt;b&gt;/oauth2/")
			.doesNotContain("<b>");
	}

	@Test
	void nobodyIsSentTwiceWithinAMinute() {
		String first = next(null, SCOPE, Duration.ZERO);

		assertThat(next(first, SCOPE, Duration.ofSeconds(59))).isNull();
		assertThat(next(first, SCOPE, Duration.ofSeconds(60))).isNotNull();
		assertThat(next(first, LOGIN, Duration.ofSeconds(1))).isNotNull();
	}

	@Test
	void nobodyIsSentAThirdTimeForTheSameScopes() {
		String second = next(next(null, SCOPE, Duration.ZERO), SCOPE, Duration.ofHours(1));
		String login = next(next(null, LOGIN, Duration.ZERO), LOGIN, Duration.ofHours(1));

		assertThat(next(second, SCOPE, Duration.ofHours(2))).isNull();
		assertThat(next(login, LOGIN, Duration.ofHours(2))).isNotNull();
	}

	@Test
	void unknownScopesAreNotAskedFor() {
		assertThat(ConsentScopes.parse("user-top-read user-library-read")).containsExactlyInAnyOrder("user-top-read",
				"user-library-read");
		assertThat(ConsentScopes.parse("everything")).isEmpty();
		assertThat(ConsentScopes.parse(null)).isEmpty();
	}

	@Test
	void problemNamesScopesAndAddress() {
		JsonNode problem = JsonMapper.shared().readTree(ConsentProblem.json(SCOPE, "https://example.org/x"));

		assertThat(problem.get("status").asInt()).isEqualTo(403);
		assertThat(problem.get("title").asString()).isEqualTo("Forbidden");
		assertThat(problem.get("missingScopes").get(0).asString()).isEqualTo("user-library-modify");
		assertThat(problem.get("authorizeUrl").asString()).isEqualTo("https://example.org/x");
	}

	private static @Nullable String next(@Nullable String previous, ConsentNeed need, Duration after) {
		return ConsentAttempt.next(previous, need, NOW.plus(after));
	}

	private static InsufficientScopeException insufficient(Scope... missing) {
		return new InsufficientScopeException("Missing", REFUSAL, Set.of(), Set.of(missing));
	}

}
