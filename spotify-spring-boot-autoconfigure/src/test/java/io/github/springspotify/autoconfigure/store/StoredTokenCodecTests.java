package io.github.springspotify.autoconfigure.store;

import java.time.Instant;
import java.util.Set;

import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoredTokenCodecTests {

	private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.123456789Z");

	private final StoredTokenCodec codec = new StoredTokenCodec();

	@Test
	void writesOneFieldForEachComponent() {
		StoredToken token = new StoredToken("a", NOW, NOW.plusSeconds(3600), Set.of("y", "x"), "r", NOW, 3);

		assertThat(this.codec.encode(token)).isEqualTo("""
				{"accessToken":"a","issuedAt":"2026-02-03T04:05:06.123456789Z",\
				"expiresAt":"2026-02-03T05:05:06.123456789Z","scopes":["x","y"],"refreshToken":"r",\
				"authorizedAt":"2026-02-03T04:05:06.123456789Z","version":3}""");
	}

	@Test
	void readsWhatItWrites() {
		StoredToken token = new StoredToken("", NOW, Instant.EPOCH, Set.of(), null, NOW, Long.MAX_VALUE);

		assertThat(this.codec.decode(this.codec.encode(token))).isEqualTo(token);
	}

	@Test
	void ignoresFieldsThatItDoesNotKnow() {
		assertThat(this.codec.decode(valid().replace("{", "{\"device\":{\"id\":[1]},"))).isNotNull();
	}

	@Test
	void scopesAndRefreshTokenMayBeMissing() {
		StoredToken token = this.codec
			.decode(valid().replace("\"scopes\":[\"x\"],", "").replace("\"refreshToken\":\"r\",", ""));

		assertThat(token.scopes()).isEmpty();
		assertThat(token.refreshToken()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "null", "[]", "\"text\"", "canary", "{}{}", "{\"accessToken\":\"canary\"}" })
	void refusesWhatIsNoToken(String text) {
		assertThatExceptionOfType(UnreadableTokenException.class).isThrownBy(() -> this.codec.decode(text))
			.withMessageNotContaining("canary")
			.withNoCause();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\"", "\"r\"", "\"x\"", "\"2026-02-03T04:05:06.123456789Z\"", "3" })
	void refusesFieldsOfAnotherKind(String value) {
		assertThatExceptionOfType(UnreadableTokenException.class)
			.isThrownBy(() -> this.codec
				.decode(valid().replace(":" + value, ":{\"canary\":1}").replace("[" + value, "[{\"canary\":1}")))
			.withMessageContaining("is missing or unusable")
			.withMessageNotContaining("canary");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "1.5", "99999999999999999999", "\"3\"" })
	void refusesVersionOfNoStoredState(String version) {
		assertThatExceptionOfType(UnreadableTokenException.class)
			.isThrownBy(() -> this.codec.decode(valid().replace(":3}", ":" + version + "}")))
			.withMessage("'version' is missing or unusable");
	}

	private String valid() {
		return this.codec.encode(new StoredToken("a", NOW, NOW, Set.of("x"), "r", NOW, 3));
	}

}
