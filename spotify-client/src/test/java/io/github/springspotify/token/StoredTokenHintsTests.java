package io.github.springspotify.token;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class StoredTokenHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	StoredTokenHintsTests() {
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter((registrar) -> registrar.getClass().getPackageName().startsWith("io.github.springspotify"))
			.forEach((registrar) -> registrar.registerHints(this.hints, getClass().getClassLoader()));
	}

	@Test
	void everythingWrittenIsKnown() throws IOException {
		SerializedTypes types = new SerializedTypes();
		types.writeObject(StoredToken.ofRefreshToken("refresh", Instant.EPOCH));
		assertThat(types.found).contains(StoredToken.class)
			.allSatisfy((type) -> assertThat(RuntimeHintsPredicates.reflection().onJavaSerialization(type, true))
				.as(type.getName())
				.accepts(this.hints));
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
