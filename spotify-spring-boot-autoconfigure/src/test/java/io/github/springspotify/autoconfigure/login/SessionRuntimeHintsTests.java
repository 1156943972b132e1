package io.github.springspotify.autoconfigure.login;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class SessionRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	SessionRuntimeHintsTests() {
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter((registrar) -> registrar.getClass().getPackageName().startsWith("io.github.springspotify"))
			.forEach((registrar) -> registrar.registerHints(this.hints, getClass().getClassLoader()));
	}

	@ParameterizedTest
	@MethodSource("values")
	void everythingWrittenIsKnown(Object value) throws IOException {
		SerializedTypes types = new SerializedTypes();
		types.writeObject(value);
		assertThat(types.found).contains(value.getClass())
			.allSatisfy((type) -> assertThat(RuntimeHintsPredicates.reflection().onJavaSerialization(type, true))
				.as(type.getName())
				.accepts(this.hints));
	}

	static List<Object> values() {
		return List.of(new ConsentAttempt(Set.of("user-top-read"), 1, Instant.EPOCH),
				StoredToken.ofRefreshToken("refresh", Instant.EPOCH));
	}

	/**
	 * Takes down the types of what is written.
	 */
	private static final class SerializedTypes extends ObjectOutputStream {

		private final List<Class<?>> found = new ArrayList<>();

		SerializedTypes() throws IOException {
			super(OutputStream.nullOutputStream());
		}

		@Override
		protected void annotateClass(Class<?> type) {
			this.found.add(type);
		}

	}

}
