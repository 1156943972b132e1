package io.github.springspotify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.CoverImage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.ItemsToAdd;
import io.github.springspotify.model.ItemsToMove;
import io.github.springspotify.model.ItemsToRemove;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlaybackStart;
import io.github.springspotify.model.PlaybackTransfer;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.RepeatState;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.support.Answers;
import io.github.springspotify.support.RawServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.AnnotatedElementUtils;
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
	private static final Map<String, String> DEVIATIONS = Map.of("GET /me scopes",
			"the profile needs no scope: user-read-private and user-read-email only add fields", "GET /search query",
			"include_external serves clients that play external audio, which nobody can do through this library",
			"GET /me/player/recently-played query", "after and before exclude each other",
			"GET /playlists/{playlist_id} query", "fields would leave out parts of the record",
			"GET /playlists/{playlist_id}/items query", "fields would leave out parts of the record",
			"POST /playlists/{playlist_id}/items query",
			"items and position travel in the body, which has room for 100", "PUT /playlists/{playlist_id}/items query",
			"items travel in the body, which has room for 100");

	private static final Set<Class<?>> BODIES_WITH_IDS = Set.of(ItemsToAdd.class, ItemsToReplace.class,
			ItemsToMove.class, ItemsToRemove.class, PlaybackTransfer.class);

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

	@ParameterizedTest
	@MethodSource("operations")
	void hasBothAnnotations(Method method) {
		assertThat(AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class)).isNotNull();
		assertThat(method.getAnnotation(SpotifyEndpoint.class)).isNotNull();
	}

	@Test
	void declaresWhatSpotifyOffersAndNothingElse() {
		Set<String> declared = operations().map((method) -> endpoint(method).toString())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> documented = facts().keySet()
			.stream()
			.flatMap((key) -> DECLARED_AS.getOrDefault(key, Set.of(key)).stream())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(declared).isEqualTo(documented);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void annotationAgreesWithTheDocumentation(Method method) {
		Endpoint endpoint = endpoint(method);
		Fact fact = fact(endpoint);
		assertThat(endpoint.reference()).isEqualTo(fact.reference);
		assertThat(endpoint.restrictedMaxLimit()).isEqualTo(fact.maxLimit);
		assertThat(endpoint.maxLimit()).isGreaterThanOrEqualTo(fact.maxLimit);
		assertThat(endpoint.maxIds()).isEqualTo(fact.maxIds);
		assertThat(endpoint.user()).isEqualTo(endpoint.path().startsWith("/me") || !endpoint.method().equals("GET"));
		check(endpoint + " scopes", scopes(endpoint), fact.scopes);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void sendsEveryDocumentedQueryParameterAndNoOther(Method method) throws Exception {
		Endpoint endpoint = endpoint(method);
		SERVER.clearRequests();
		Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
			.map(EndpointContractTests::sample)
			.toArray();
		((Mono<?>) method.invoke(group(method), arguments)).onErrorComplete().block();

		RawServer.Request request = SERVER.requests().get(0);
		assertThat(request.method()).isEqualTo(endpoint.method());
		assertThat(request.path()).isEqualTo("/v1" + endpoint.path().replaceAll("\\{\\w+}", "x"));
		check(endpoint + " query", queryNames(request.target()), fact(endpoint).query);
	}

	@ParameterizedTest
	@MethodSource("operations")
	void limitsStandWhereThereIsAParameter(Method method) {
		Endpoint endpoint = endpoint(method);
		List<Class<?>> parameters = List.of(method.getParameterTypes());
		assertThat(endpoint.maxLimit() > 0)
			.isEqualTo(parameters.contains(Paging.class) || parameters.contains(CursorPaging.class));
		assertThat(endpoint.maxIds() > 0).isEqualTo(
				parameters.contains(Collection.class) || parameters.stream().anyMatch(BODIES_WITH_IDS::contains));
	}

	@Test
	void referencesAreUniqueWhereSpotifyHasOnePageForEach() {
		Map<String, Long> counts = operations()
			.collect(Collectors.groupingBy((method) -> endpoint(method).reference(), Collectors.counting()));
		counts.values().removeIf((count) -> count == 1);
		assertThat(counts).containsExactlyInAnyOrderEntriesOf(
				Map.of("get-users-top-artists-and-tracks", 2L, "reorder-or-replace-playlists-items", 2L));
	}

	@Test
	void listOfDeviationsIsNotStale() {
		Set<String> needed = new HashSet<>();
		operations().map(EndpointContractTests::endpoint).forEach((endpoint) -> {
			if (!scopes(endpoint).equals(fact(endpoint).scopes)) {
				needed.add(endpoint + " scopes");
			}
		});
		Set<String> scopeDeviations = DEVIATIONS.keySet()
			.stream()
			.filter((key) -> key.endsWith(" scopes"))
			.collect(Collectors.toSet());
		assertThat(scopeDeviations).isEqualTo(needed);
		assertThat(facts().keySet()).containsAll(DECLARED_AS.keySet());
		assertThat(DEVIATIONS.keySet()).allMatch((key) -> facts().containsKey(key.replaceFirst(" \\w+$", "")));
	}

	/**
	 * A deviation that is not one any more fails as well.
	 */
	private static void check(String key, Set<String> declared, Set<String> documented) {
		if (DEVIATIONS.containsKey(key)) {
			assertThat(declared).as(key).isNotEqualTo(documented);
			assertThat(documented).as(key).containsAll(declared);
		}
		else {
			assertThat(declared).as(key).isEqualTo(documented);
		}
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
		return Stream.concat(endpoint.scopes().stream(), endpoint.anyScope().stream())
			.map(Scope::value)
			.collect(Collectors.toSet());
	}

	private static Object group(Method operation) throws ReflectiveOperationException {
		for (Method method : ReactiveSpotifyClient.class.getMethods()) {
			if (method.getReturnType() == operation.getDeclaringClass()) {
				return method.invoke(CLIENT);
			}
		}
		throw new IllegalStateException("No group has " + operation);
	}

	private static Object sample(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			Type element = parameterized.getActualTypeArguments()[0];
			return Set
				.of((element == SpotifyUri.class) ? SpotifyUri.track("x") : ((Class<?>) element).getEnumConstants()[0]);
		}
		List<SpotifyUri> uris = List.of(SpotifyUri.track("x"));
		Map<Type, Object> samples = Map.ofEntries(Map.entry(String.class, "x"), Map.entry(CharSequence.class, "x"),
				Map.entry(Market.class, Market.of("SE")), Map.entry(Paging.class, Paging.of(1, 1)),
				Map.entry(TimeRange.class, TimeRange.LONG_TERM),
				Map.entry(CursorPaging.class, CursorPaging.limit(1).after("1")), Map.entry(int.class, 1),
				Map.entry(boolean.class, true), Map.entry(RepeatState.class, RepeatState.TRACK),
				Map.entry(SpotifyUri.class, uris.get(0)), Map.entry(CoverImage.class, new CoverImage("/9j/")),
				Map.entry(PlaylistDetails.class, PlaylistDetails.named("x")),
				Map.entry(ItemsToAdd.class, ItemsToAdd.insert(0, uris)),
				Map.entry(ItemsToReplace.class, ItemsToReplace.with(uris)),
				Map.entry(ItemsToMove.class, ItemsToMove.one(0, 1)),
				Map.entry(ItemsToRemove.class, ItemsToRemove.of(uris)),
				Map.entry(PlaybackTransfer.class, PlaybackTransfer.to("x")),
				Map.entry(PlaybackStart.class, PlaybackStart.items(uris)));
		return Objects.requireNonNull(samples.get(type), () -> "Add a sample of " + type);
	}

	private static Set<String> queryNames(String target) {
		int start = target.indexOf('?');
		return (start < 0) ? Set.of()
				: Arrays.stream(target.substring(start + 1).split("&"))
					.map((parameter) -> parameter.replaceFirst("=.*", ""))
					.collect(Collectors.toSet());
	}

	private static Fact fact(Endpoint endpoint) {
		String key = DECLARED_AS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().contains(endpoint.toString()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(endpoint.toString());
		return Objects.requireNonNull(facts().get(key), () -> "endpoint-facts.tsv says nothing about " + key);
	}

	private static Map<String, Fact> facts() {
		try (InputStream in = EndpointContractTests.class.getResourceAsStream("/endpoint-facts.tsv")) {
			Map<String, Fact> facts = new TreeMap<>();
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t"))
				.forEach((cells) -> facts.put(cells[0] + " " + cells[1], Fact.of(cells)));
			return facts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Fact(String reference, Set<String> scopes, int maxLimit, int maxIds, Set<String> query) {

		static Fact of(String[] cells) {
			return new Fact(cells[2], set(cells[3]), Integer.parseInt(cells[4]), Integer.parseInt(cells[5]),
					set(cells[6]));
		}

		private static Set<String> set(String cell) {
			return cell.equals("-") ? Set.of() : Set.of(cell.split(","));
		}

	}

}
