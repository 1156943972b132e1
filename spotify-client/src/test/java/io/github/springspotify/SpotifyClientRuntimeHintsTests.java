package io.github.springspotify;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.springspotify.model.Album;
import io.github.springspotify.model.CoverImage;
import io.github.springspotify.model.CursorPaging;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.RecommendationSeeds;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.operations.AlbumOperations;
import io.github.springspotify.token.StoredToken;
import io.github.springspotify.token.TokenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;

import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class SpotifyClientRuntimeHintsTests {

	/**
	 * They are written into the query, or are a body of another kind.
	 */
	private static final Set<Class<?>> NO_JSON = Set.of(CoverImage.class, CursorPaging.class, Market.class,
			Paging.class, RecommendationSeeds.class);

	private static final RuntimeHints HINTS = hints();

	private static RuntimeHints hints() {
		RuntimeHints hints = new RuntimeHints();
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter((registrar) -> registrar.getClass().getPackageName().startsWith("io.github.springspotify"))
			.forEach((registrar) -> registrar.registerHints(hints, SpotifyClient.class.getClassLoader()));
		return hints;
	}

	@ParameterizedTest
	@MethodSource("operations")
	void operationsCanBeProxies(Class<?> type) {
		assertThat(RuntimeHintsPredicates.proxies().forInterfaces(type)).accepts(HINTS);
		if (type.getSimpleName().startsWith("Reactive")) {
			assertThat(RuntimeHintsPredicates.proxies().forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(type)))
				.accepts(HINTS);
		}
	}

	@ParameterizedTest
	@MethodSource("operations")
	void operationsCanBeCalledByReflection(Class<?> type) {
		assertThat(type.getMethods()).isNotEmpty()
			.allSatisfy((method) -> assertThat(invocation(method)).accepts(HINTS));
	}

	@ParameterizedTest
	@MethodSource("records")
	void recordsCanBeReadAndWritten(Class<?> type) {
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			assertThat(RuntimeHintsPredicates.reflection().onConstructorInvocation(constructor)).as(type.getName())
				.accepts(HINTS);
		}
		for (RecordComponent component : type.getRecordComponents()) {
			assertThat(invocation(component.getAccessor())).accepts(HINTS);
		}
	}

	@Test
	void namesInSnakeCaseAreKnown() {
		assertThat(RuntimeHintsPredicates.reflection().onType(PropertyNamingStrategies.SnakeCaseStrategy.class))
			.accepts(HINTS);
	}

	@Test
	void tokensCanBeSerialized() {
		assertThat(RuntimeHintsPredicates.reflection().onJavaSerialization(StoredToken.class, true)).accepts(HINTS);
	}

	@ParameterizedTest
	@ValueSource(classes = { Market.class, SpotifyUri.class })
	void textCanBeConverted(Class<?> type) {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(type, "of")).accepts(HINTS);
	}

	static List<Class<?>> operations() {
		return types(AlbumOperations.class).filter((type) -> type.getSimpleName().endsWith("Operations")).toList();
	}

	static List<Class<?>> records() {
		return Stream.concat(types(Album.class), Stream.of(TokenResponse.class))
			.filter(Class::isRecord)
			.filter((type) -> !NO_JSON.contains(type))
			.toList();
	}

	private static Stream<Class<?>> types(Class<?> neighbour) {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackagesOf(neighbour)
			.stream()
			.filter((type) -> type.getPackageName().equals(neighbour.getPackageName()))
			.map(JavaClass::reflect);
	}

	private static Predicate<RuntimeHints> invocation(Method method) {
		return RuntimeHintsPredicates.reflection().onMethodInvocation(method);
	}

}
