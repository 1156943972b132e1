package io.github.springspotify;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.springspotify.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class TwinParityTests {

	/**
	 * Methods that have no twin, or another return type, with the reason. Written as
	 * {@code AlbumOperations.get(String)}.
	 */
	private static final Map<String, String> DEVIATIONS = Map.of();

	/**
	 * Operations that can end without a value, in all their forms. The reactive type
	 * cannot say so.
	 */
	private static final Set<String> MAY_BE_EMPTY = Set.of("PlayerOperations.getPlaybackState()",
			"PlayerOperations.getPlaybackState(Market)", "PlayerOperations.getCurrentlyPlaying()",
			"PlayerOperations.getCurrentlyPlaying(Market)");

	@ParameterizedTest
	@MethodSource("groups")
	void bothTwinsHaveTheSameMethods(Class<?> blocking, Class<?> reactive) {
		Map<String, Method> there = methods(reactive);
		Map<String, Method> here = methods(blocking);
		Set<String> differences = new TreeSet<>();
		Stream.concat(here.keySet().stream(), there.keySet().stream())
			.filter((key) -> !here.containsKey(key) || !there.containsKey(key))
			.filter((key) -> !DEVIATIONS.containsKey(key))
			.forEach(differences::add);
		assertThat(differences).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("twins")
	void returnTypesCorrespond(String name, Method blocking, Method reactive) {
		ParameterizedType mono = (ParameterizedType) reactive.getGenericReturnType();
		assertThat(mono.getRawType()).isEqualTo(Mono.class);
		Type value = mono.getActualTypeArguments()[0];
		assertThat(blocking.getGenericReturnType()).isEqualTo((value == Void.class) ? void.class : value);
	}

	@ParameterizedTest
	@MethodSource("twins")
	void whatMayBeEmptyIsNullable(String name, Method blocking) {
		assertThat(isNullable(blocking.getAnnotatedReturnType())).isEqualTo(MAY_BE_EMPTY.contains(name));
	}

	@ParameterizedTest
	@MethodSource("twins")
	void edgeLetsThroughEmptyAnswersOfTheSame(String name, Method blocking, Method reactive) {
		Endpoint endpoint = Endpoint.of(reactive);
		assertThat(endpoint == null || endpoint.mayBeEmpty() == MAY_BE_EMPTY.contains(name)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("twins")
	void parametersAreTheSame(String name, Method blocking, Method reactive) {
		assertThat(blocking.getGenericParameterTypes()).isEqualTo(reactive.getGenericParameterTypes());
		assertThat(Arrays.stream(blocking.getParameters()).map(TwinParityTests::describe))
			.isEqualTo(Arrays.stream(reactive.getParameters()).map(TwinParityTests::describe).toList());
		assertThat(Arrays.stream(blocking.getParameters())).allMatch(Parameter::isNamePresent);
	}

	@ParameterizedTest
	@MethodSource("twins")
	void deprecationAgrees(String name, Method blocking, Method reactive) {
		assertThat(blocking.getAnnotation(Deprecated.class)).isEqualTo(reactive.getAnnotation(Deprecated.class));
		assertThat(blocking.getDeclaringClass().getAnnotation(Deprecated.class))
			.isEqualTo(reactive.getDeclaringClass().getAnnotation(Deprecated.class));
	}

	@ParameterizedTest
	@MethodSource("groups")
	void blockingTwinHasNoBehaviourOfItsOwn(Class<?> blocking) {
		assertThat(blocking.getMethods()).allMatch((method) -> !method.isDefault());
		assertThat(blocking.getInterfaces()).isEmpty();
	}

	@Test
	void everyOperationsTypeIsReachableFromItsClient() {
		assertThat(groupTypes(SpotifyClient.class)).isEqualTo(operationTypes(false));
		assertThat(groupTypes(ReactiveSpotifyClient.class)).isEqualTo(operationTypes(true));
	}

	@Test
	void bothClientsNameTheirGroupsAlike() {
		assertThat(groups(SpotifyClient.class).keySet()).isEqualTo(groups(ReactiveSpotifyClient.class).keySet());
		Map<String, Class<?>> reactive = groups(ReactiveSpotifyClient.class);
		groups(SpotifyClient.class).forEach((name, type) -> assertThat(reactive.get(name).getSimpleName())
			.isEqualTo("Reactive" + type.getSimpleName()));
	}

	@Test
	void bothClientsHaveTheSameViews() {
		assertThat(views(SpotifyClient.class)).isEqualTo(views(ReactiveSpotifyClient.class)).hasSize(10);
	}

	@Test
	void listsOfExceptionsAreNotStale() {
		Set<String> operations = twins().map((twin) -> (String) twin.get()[0]).collect(Collectors.toSet());
		assertThat(operations).containsAll(MAY_BE_EMPTY);
		Set<String> known = groups().flatMap((pair) -> Stream.of(pair.get()))
			.flatMap((type) -> methods((Class<?>) type).keySet().stream())
			.collect(Collectors.toSet());
		assertThat(DEVIATIONS.keySet()).allMatch(known::contains).noneMatch(operations::contains);
	}

	static Stream<Arguments> groups() {
		return groups(SpotifyClient.class).entrySet()
			.stream()
			.map((group) -> Arguments.of(group.getValue(), groups(ReactiveSpotifyClient.class).get(group.getKey())));
	}

	static Stream<Arguments> twins() {
		return groups().flatMap((pair) -> {
			Map<String, Method> reactive = methods((Class<?>) pair.get()[1]);
			return methods((Class<?>) pair.get()[0]).entrySet()
				.stream()
				.filter((entry) -> reactive.containsKey(entry.getKey()))
				.map((entry) -> Arguments.of(entry.getKey(), entry.getValue(), reactive.get(entry.getKey())));
		});
	}

	private static Map<String, Method> methods(Class<?> type) {
		Map<String, Method> methods = new TreeMap<>();
		for (Method method : type.getMethods()) {
			String parameters = Arrays.stream(method.getParameterTypes())
				.map(Class::getSimpleName)
				.collect(Collectors.joining(", "));
			methods.put(type.getSimpleName().replaceFirst("^Reactive", "") + "." + method.getName() + "(" + parameters
					+ ")", method);
		}
		return methods;
	}

	private static Map<String, Class<?>> groups(Class<?> client) {
		Map<String, Class<?>> groups = new TreeMap<>();
		for (Method method : client.getMethods()) {
			if (method.getReturnType().getSimpleName().endsWith("Operations")) {
				groups.put(method.getName(), method.getReturnType());
			}
		}
		return groups;
	}

	private static Set<String> groupTypes(Class<?> client) {
		return groups(client).values().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> operationTypes(boolean reactive) {
		return new ClassFileImporter().importPackages("io.github.springspotify.operations")
			.stream()
			.filter((type) -> type.getSimpleName().endsWith("Operations"))
			.filter((type) -> type.getSimpleName().startsWith("Reactive") == reactive)
			.map(JavaClass::getName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> views(Class<?> client) {
		return Arrays.stream(client.getMethods())
			.filter((method) -> method.getReturnType() == client)
			.map((method) -> method.getName() + List.of(method.getParameterTypes()) + method.getParameters().length)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String describe(Parameter parameter) {
		return (isNullable(parameter.getAnnotatedType()) ? "nullable " : "") + parameter.getName();
	}

	private static boolean isNullable(AnnotatedType type) {
		return type.isAnnotationPresent(Nullable.class);
	}

}
