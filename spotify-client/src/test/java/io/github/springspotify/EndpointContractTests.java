package io.github.springspotify;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToMove;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlaybackTransfer;
import io.github.springspotify.model.RecommendationSeeds;
import io.github.springspotify.model.TracksToRemove;
import io.github.springspotify.model.TracksToSave;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.service.annotation.HttpExchange;

import static org.assertj.core.api.Assertions.assertThat;

class EndpointContractTests {

	/**
	 * Operations of Spotify that are declared as several methods.
	 */
	private static final Map<String, Set<String>> DECLARED_AS = Map.of("GET /me/top/{type}",
			Set.of("GET /me/top/artists", "GET /me/top/tracks"));

	/**
	 * What is declared otherwise than Spotify documents it, with the reason.
	 */
	private static final Map<String, String> DEVIATIONS = Map.ofEntries(
			Map.entry("GET /me scopes",
					"the profile needs no scope: user-read-private and user-read-email only add fields"),
			Map.entry("GET /search query",
					"include_external serves clients that play external audio, which nobody can do through this library"),
			Map.entry("GET /me/player/recently-played query", "after and before exclude each other"),
			Map.entry("GET /playlists/{playlist_id} query", "fields would leave out parts of the record"),
			Map.entry("GET /playlists/{playlist_id}/items query", "fields would leave out parts of the record"),
			Map.entry("POST /playlists/{playlist_id}/items query",
					"items and position travel in the body, which has room for 100"),
			Map.entry("PUT /playlists/{playlist_id}/items query", "items travel in the body, which has room for 100"),
			Map.entry("GET /playlists/{playlist_id}/tracks query", "fields would leave out parts of the record"),
			Map.entry("POST /playlists/{playlist_id}/tracks query",
					"items and position travel in the body, which has room for 100"),
			Map.entry("PUT /playlists/{playlist_id}/tracks query", "items travel in the body, which has room for 100"),
			Map.entry("GET /playlists/{playlist_id}/followers/contains query",
					"ids is deprecated and can only name the user whose token is used"),
			Map.entry("GET /playlists/{playlist_id}/followers/contains ids",
					"ids is deprecated and can only name the user whose token is used"),
			Map.entry("DELETE /me/shows query", "market changes nothing about what is removed"));

	/**
	 * What the table has otherwise than the description in OpenAPI, with the reason.
	 */
	private static final Map<String, String> CORRECTIONS = Map.of("GET /me/top/artists reference",
			"the reference has one page for artists and tracks", "GET /me/top/tracks reference",
			"the reference has one page for artists and tracks");

	private static final Set<Class<?>> BODIES_WITH_IDS = Set.of(ItemsToAdd.class, ItemsToReplace.class,
			ItemsToMove.class, ItemsToRemove.class, TracksToRemove.class, TracksToSave.class, PlaybackTransfer.class,
			RecommendationSeeds.class);

	private static final Set<Class<?>> TYPES_WITH_LIMIT = Set.of(Paging.class, CursorPaging.class,
			RecommendationSeeds.class);

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	private static final Map<String, EndpointFact> FACTS = EndpointFact.all();

	private static final RawServer SERVER = RawServer.start().otherwise(Answers.json("{}"));

	private static final ReactiveSpotifyClient CLIENT = ReactiveSpotifyClient.builder()
		.accessToken("token")
		.apiBaseUrl(SERVER.url("/v1"))
		.buildReactive();

	@AfterAll
	static void close() {
		CLIENT.close();
		SERVER.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("described")
	void tableAgreesWithTheDescription(String key, ApiDescription.Operation described) {
		EndpointFact fact = fact(key);
		correct(key + " reference", fact.reference(), described.reference());
		correct(key + " scopes", fact.scopes(), described.scopes());
		correct(key + " query", fact.query(), described.query());
		correct(key + " deprecated", fact.closedSince() != null, described.deprecated());
		if (described.maxLimit() > 0) {
			correct(key + " limit", fact.maxLimit(), described.maxLimit());
		}
		assertThat(described.path()).isEqualTo(path(key));
	}

	@Test
	void tableHoldsEveryDescribedOperationAndNoOther() {
		Set<String> described = described().map((arguments) -> (String) arguments.get()[0]).collect(Collectors.toSet());
		assertThat(described).isEqualTo(documented());
		assertThat(FACTS).hasSize(96);
	}

	@Test
	void declaresWhatSpotifyOffersAndNothingElse() {
		Set<String> declared = operations().map((method) -> endpoint(method).toString())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(declared).isEqualTo(documented());
	}

	@ParameterizedTest
	@MethodSource("operations")
	void replacementIsAnOperationOfOurs(Method method) {
		String replacement = endpoint(method).replacement();
		if (replacement == null) {
			return;
		}
		Matcher call = Pattern.compile("(\\w+)\\(\\)\\.(\\w+)\\(.*\\)").matcher(replacement);
		assertThat(call).matches();
		Method group = ClassUtils.getMethod(SpotifyClient.class, call.group(1));
		assertThat(group.getReturnType().getMethods()).filteredOn((ours) -> !ours.isAnnotationPresent(Deprecated.class))
			.extracting(Method::getName)
			.contains(call.group(2));
	}

	@ParameterizedTest
	@MethodSource("operations")
	void hasBothAnnotations(Method method) {
		assertThat(AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class)).isNotNull();
		assertThat(method.getAnnotation(SpotifyEndpoint.class)).isNotNull();
	}

	@ParameterizedTest
	@MethodSource("operations")
	void annotationAgreesWithTheDocumentation(Method method) {
		Endpoint endpoint = endpoint(method);
		EndpointFact fact = fact(endpoint.toString());
		assertThat(endpoint.reference()).isEqualTo(fact.reference());
		assertThat(endpoint.restrictedMaxLimit()).isEqualTo(fact.maxLimit());
		assertThat(endpoint.maxLimit()).isGreaterThanOrEqualTo(fact.maxLimit());
		assertThat(endpoint.user()).isEqualTo(endpoint.path().startsWith("/me") || !endpoint.method().equals("GET")
				|| endpoint.path().endsWith("/followers/contains"));
		check(endpoint + " ids", endpoint.maxIds(), fact.maxIds());
		check(endpoint + " scopes", scopes(endpoint), fact.scopes());
	}

	@ParameterizedTest
	@MethodSource("operations")
	void whatIsClosedIsDeprecated(Method method) {
		Endpoint endpoint = endpoint(method);
		String closedSince = fact(endpoint.toString()).closedSince();
		assertThat(endpoint.closedSince()).isEqualTo(closedSince);
		assertThat(method.isAnnotationPresent(Deprecated.class)).isEqualTo(closedSince != null);
		if (endpoint.replacement() != null) {
			assertThat(closedSince).isNotNull();
			assertThat(endpoint.replacement()).matches("[a-z]+\\(\\)\\.[a-zA-Z]+\\(\\.\\.\\)");
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void sendsEveryDocumentedQueryParameterAndNoOther(Method method) throws Exception {
		Endpoint endpoint = endpoint(method);
		RawServer.Request request = call(method, SampleArguments.all(method));
		assertThat(request.method()).isEqualTo(endpoint.method());
		assertThat(request.path()).isEqualTo("/v1" + VARIABLE.matcher(endpoint.path()).replaceAll("x"));
		check(endpoint + " query", queryNames(request.target()), fact(endpoint.toString()).query().keySet());
	}

	@ParameterizedTest
	@MethodSource("operations")
	void sendsEveryRequiredQueryParameterWhateverIsLeftOut(Method method) throws Exception {
		Set<String> required = new HashSet<>();
		fact(endpoint(method).toString()).query().forEach((name, isRequired) -> {
			if (isRequired) {
				required.add(name);
			}
		});
		RawServer.Request request = call(method, SampleArguments.required(method));
		assertThat(queryNames(request.target())).containsAll(required);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void limitsStandWhereThereIsAParameter(Method method) {
		Endpoint endpoint = endpoint(method);
		List<Class<?>> parameters = List.of(method.getParameterTypes());
		assertThat(endpoint.maxLimit() > 0).isEqualTo(parameters.stream().anyMatch(TYPES_WITH_LIMIT::contains));
		assertThat(endpoint.maxIds() > 0).isEqualTo(
				parameters.contains(Collection.class) || parameters.stream().anyMatch(BODIES_WITH_IDS::contains));
	}

	@Test
	void referencesAreUniqueWhereSpotifyHasOnePageForEach() {
		Map<String, Long> counts = operations()
			.collect(Collectors.groupingBy((method) -> endpoint(method).reference(), Collectors.counting()));
		counts.values().removeIf((count) -> count == 1);
		assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of("get-users-top-artists-and-tracks", 2L,
				"reorder-or-replace-playlists-items", 2L, "reorder-or-replace-playlists-tracks", 2L));
	}

	@Test
	void listsOfDeviationsAreNotStale() {
		Set<String> needed = new HashSet<>();
		operations().map(EndpointContractTests::endpoint).forEach((endpoint) -> {
			if (!scopes(endpoint).equals(fact(endpoint.toString()).scopes())) {
				needed.add(endpoint + " scopes");
			}
		});
		Set<String> scopeDeviations = DEVIATIONS.keySet()
			.stream()
			.filter((key) -> key.endsWith(" scopes"))
			.collect(Collectors.toSet());
		assertThat(scopeDeviations).isEqualTo(needed);
		assertThat(FACTS.keySet()).containsAll(DECLARED_AS.keySet());
		assertThat(Stream.concat(DEVIATIONS.keySet().stream(), CORRECTIONS.keySet().stream())
			.map((key) -> key.replaceFirst(" \\w+$", ""))).isSubsetOf(documented());
	}

	/**
	 * A deviation that is not one any more fails as well.
	 */
	private static void check(String key, Set<String> declared, Set<String> documented) {
		check(key, (Object) declared, (Object) documented);
		assertThat(documented).as(key).containsAll(declared);
	}

	private static void check(String key, Object declared, Object documented) {
		compare(DEVIATIONS, key, declared, documented);
	}

	/**
	 * Without the description at hand there is nothing to correct.
	 */
	private static void correct(String key, Object known, Object described) {
		compare(ApiDescription.exists() ? CORRECTIONS : Map.of(), key, known, described);
	}

	private static void compare(Map<String, String> exceptions, String key, Object one, Object other) {
		if (exceptions.containsKey(key)) {
			assertThat(one).as(key).isNotEqualTo(other);
		}
		else {
			assertThat(one).as(key).isEqualTo(other);
		}
	}

	/**
	 * Return what Spotify describes, or the table itself where the description is not at
	 * hand.
	 */
	static Stream<Arguments> described() {
		if (ApiDescription.exists()) {
			return ApiDescription.operations()
				.entrySet()
				.stream()
				.map((entry) -> Arguments.of(entry.getKey(), entry.getValue()));
		}
		return documented().stream().map((key) -> Arguments.of(key, asDescribed(key)));
	}

	private static ApiDescription.Operation asDescribed(String key) {
		EndpointFact fact = fact(key);
		return new ApiDescription.Operation(fact.reference(), fact.scopes(), fact.maxLimit(), fact.query(), path(key),
				fact.closedSince() != null);
	}

	private static Map<String, Boolean> path(String key) {
		return VARIABLE.matcher(key)
			.results()
			.map((MatchResult variable) -> variable.group(1))
			.collect(Collectors.toMap((name) -> name, (name) -> true, (one, other) -> one, TreeMap::new));
	}

	private static Set<String> documented() {
		return FACTS.keySet()
			.stream()
			.flatMap((key) -> DECLARED_AS.getOrDefault(key, Set.of(key)).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static EndpointFact fact(String operation) {
		String key = DECLARED_AS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().contains(operation))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(operation);
		return Objects.requireNonNull(FACTS.get(key), () -> "endpoint-facts.tsv says nothing about " + key);
	}

	static Stream<Method> operations() {
		return Arrays.stream(ReactiveSpotifyClient.class.getMethods())
			.map(Method::getReturnType)
			.filter((type) -> type.getSimpleName().endsWith("Operations"))
			.flatMap((type) -> Arrays.stream(type.getMethods()))
			.filter((method) -> Modifier.isAbstract(method.getModifiers()));
	}

	private static Endpoint endpoint(Method method) {
		return Objects.requireNonNull(Endpoint.of(method), () -> "Annotations are missing on " + method);
	}

	private static Set<String> scopes(Endpoint endpoint) {
		return Stream.of(endpoint.scopes(), endpoint.anyScope(), endpoint.enrichingScopes())
			.flatMap(Set::stream)
			.map(Scope::value)
			.collect(Collectors.toSet());
	}

	private static RawServer.Request call(Method operation, @Nullable Object[] arguments) throws Exception {
		SERVER.clearRequests();
		for (Method method : ReactiveSpotifyClient.class.getMethods()) {
			if (method.getReturnType() == operation.getDeclaringClass()) {
				((Mono<?>) operation.invoke(method.invoke(CLIENT), arguments)).onErrorComplete().block();
			}
		}
		return SERVER.requests().get(0);
	}

	private static Set<String> queryNames(String target) {
		int start = target.indexOf('?');
		return (start < 0) ? Set.of()
				: Arrays.stream(target.substring(start + 1).split("&"))
					.map((parameter) -> parameter.replaceFirst("=.*", ""))
					.collect(Collectors.toSet());
	}

}
