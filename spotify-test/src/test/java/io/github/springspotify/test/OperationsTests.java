package io.github.springspotify.test;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is common to all operations of the Web API, by the table in
 * {@code operations.tsv}.
 */
class OperationsTests {

	private static final String FORBIDDEN = "{\"error\":{\"status\":403,\"message\":\"Forbidden\"}}";

	private static final String INSUFFICIENT = "Insufficient client scope";

	private static final MockSpotify spotify = MockSpotify.start();

	private static final MockSpotify extended = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private static final MockSpotify late = MockSpotify.builder()
		.quotaMode(QuotaMode.EXTENDED)
		.withoutOperationsOfNovember2024()
		.start();

	private static final Caller caller = new Caller(spotify);

	private static final Caller extendedCaller = new Caller(extended);

	private static final Caller lateCaller = new Caller(late);

	@AfterAll
	static void close() {
		spotify.close();
		extended.close();
		late.close();
	}

	@Test
	void allOperationsAreServedAndNoOther() {
		Settings settings = new Settings(0, "id", "secret", new RedirectUris(List.of()), QuotaMode.EXTENDED, false,
				RefreshTokenPolicy.KEEP_OMITTED, false, Clock.systemUTC());
		Site site = new Site(settings, "http://localhost", new TokenStore(settings.clock()), new Users());
		List<Operation> operations = Operation.all();

		assertThat(operations).hasSize(96).filteredOn((operation) -> operation.closing() != Closing.NEVER).hasSize(48);
		assertThat(site.routes().stream().map(Operation::of).distinct())
			.containsExactlyInAnyOrderElementsOf(operations.stream().map(Operation::withoutLimits).toList());
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyOperationAsksForAToken(Operation operation) {
		assertThat(caller.send(operation.method(), operation.address(), null).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("closed")
	void developmentModeRefusesBeforeItLooksAtTheRequest(Operation operation) {
		String path = operation.address() + "?nonsense=1&ids=x";

		assertThat(caller.send(operation.method(), path, spotify.issueAppToken()).body()).isEqualTo(FORBIDDEN);
		assertThat(caller.send(operation.method(), path, spotify.issueTokens("bram").accessToken()).statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@MethodSource("closed")
	void extendedModeLacksOnlyWhatWasClosedIn2024IfTold(Operation operation) {
		String token = late.issueTokens("aurora").accessToken();
		HttpResponse<String> response = lateCaller.send(operation.method(), operation.address(), token);

		assertThat(response.body().equals(FORBIDDEN)).isEqualTo(operation.closing() == Closing.NOVEMBER_2024);
		assertThat(extendedCaller.send(operation.method(), operation.address(), extended.issueAppToken()).body())
			.isNotEqualTo(FORBIDDEN);
	}

	@ParameterizedTest
	@MethodSource("all")
	void unknownParametersAreRefused(Operation operation) {
		HttpResponse<String> response = send(operation, "?nonsense=1", everything());

		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("Unknown query parameter 'nonsense'");
	}

	@ParameterizedTest
	@MethodSource("scoped")
	void missingScopesAreRefused(Operation operation) {
		String none = extended.issueTokens("aurora").accessToken();
		assertThat(send(operation, "", none).body()).contains(INSUFFICIENT);

		operation.scopes().forEach((scope) -> {
			String one = extended.issueTokens("aurora", scope).accessToken();
			boolean enough = operation.anyScope() || operation.scopes().size() == 1;
			assertThat(send(operation, "", one).body().contains(INSUFFICIENT)).isNotEqualTo(enough);
		});
		String all = extended.issueTokens("aurora", operation.scopes().toArray(String[]::new)).accessToken();
		assertThat(send(operation, "", all).body()).doesNotContain(INSUFFICIENT);
	}

	@ParameterizedTest
	@MethodSource("paged")
	void pagesHaveALargestSize(Operation operation) {
		String query = switch (operation.path()) {
			case "/search" -> "?q=a&type=track&limit=";
			case "/me/following" -> "?type=artist&limit=";
			default -> "?limit=";
		};

		assertThat(send(operation, query + operation.limit(), everything()).body()).doesNotContain("Invalid limit");
		assertThat(send(operation, query + (operation.limit() + 1), everything()).body()).contains("Invalid limit");
		assertThat(send(operation, query + "0", everything()).body()).contains("Invalid limit");
	}

	@ParameterizedTest
	@MethodSource("several")
	void idsAreCounted(Operation operation) {
		String query = operation.path().startsWith("/me/following") ? "?type=artist&ids=" : "?ids=";

		assertThat(send(operation, query + Operation.ids(operation.ids()), everything()).statusCode())
			.isNotEqualTo(400);
		refused(send(operation, query + Operation.ids(operation.ids() + 1), everything()), "Too many ids requested");
		refused(send(operation, query, everything()), "Missing parameter ids");
		refused(send(operation, query.replace("ids=", ""), everything()), "Missing parameter ids");
		refused(send(operation, query + "x", everything()), "invalid id");
	}

	@ParameterizedTest
	@MethodSource("bodiless")
	void bodiesAreRefusedWhereNoneIsRead(Operation operation) {
		String path = operation.address();
		assertThat(extendedCaller.sendJson(operation.method(), path, everything(), "{}").body())
			.contains("Unexpected request body");
	}

	static Stream<Operation> all() {
		return Operation.all().stream();
	}

	static Stream<Operation> closed() {
		return all().filter((operation) -> operation.closing() != Closing.NEVER);
	}

	static Stream<Operation> scoped() {
		return all().filter((operation) -> !operation.scopes().isEmpty());
	}

	static Stream<Operation> paged() {
		return all().filter((operation) -> operation.limit() > 0 && !operation.path().contains("{id}"));
	}

	static Stream<Operation> several() {
		return all().filter((operation) -> operation.ids() > 0 && !operation.path().contains("{id}"))
			.filter((operation) -> !operation.toString().equals("PUT /me/tracks"));
	}

	static Stream<Operation> bodiless() {
		return all()
			.filter((operation) -> operation.method().equals("GET") || operation.path().endsWith("/audiobooks"));
	}

	private static void refused(HttpResponse<String> response, String message) {
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(Caller.json(response).at("/error/message").asString()).isEqualTo(message);
	}

	private HttpResponse<String> send(Operation operation, String query, String token) {
		return extendedCaller.send(operation.method(), operation.address() + query, token);
	}

	private static String everything() {
		String[] scopes = all().flatMap((operation) -> operation.scopes().stream()).distinct().toArray(String[]::new);
		return extended.issueTokens("aurora", scopes).accessToken();
	}

}
