package io.github.springspotify.autoconfigure.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.springspotify.autoconfigure.SpotifyProperties.Encryption;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TokenCipherTests {

	private static final String OWNER = "spotify:aurora";

	private static final String TEXT = "{\"accessToken\":\"canary \u4e16\"}";

	private static final String OLD = key('o');

	private static final String NEW = key('n');

	private final TokenCipher cipher = cipher(Map.of("old", OLD));

	private final String encrypted = this.cipher.encrypt(OWNER, TEXT);

	@Test
	void readsWhatItWrites() {
		assertThat(this.cipher.decrypt(OWNER, this.encrypted)).isEqualTo(TEXT);
	}

	@Test
	void resultNamesVersionKeyAndNonceInLettersOfAscii() {
		assertThat(this.encrypted).matches("enc1:old:[A-Za-z0-9_-]{16}:[A-Za-z0-9_-]+").doesNotContain("canary");
		assertThat(Base64.getUrlDecoder().decode(this.encrypted.split(":")[3]))
			.hasSize(TEXT.getBytes(StandardCharsets.UTF_8).length + 16);
	}

	@Test
	void eachResultHasItsOwnNonce() {
		Set<String> nonces = new HashSet<>();
		for (int i = 0; i < 1000; i++) {
			nonces.add(this.cipher.encrypt(OWNER, TEXT).split(":")[2]);
		}

		assertThat(nonces).hasSize(1000);
	}

	@Test
	void cannotBeReadForAnotherUser() {
		isUnreadable(this.cipher, "spotify:borealis", this.encrypted).withMessageContaining("another user");
	}

	@Test
	void cannotBeReadForAnotherRegistration() {
		isUnreadable(this.cipher, "other:aurora", this.encrypted);
	}

	@Test
	void bytesAreOpenedWhereTheyWereSealedAndNowhereElse() {
		byte[] content = { 0, ':', -1, ':', 'x' };
		byte[] sealed = this.cipher.seal("cache a", content);
		assertThat(this.cipher.open("cache a", sealed)).isEqualTo(content);
		assertThat(this.cipher.open("cache b", sealed)).isNull();
		assertThat(cipher(Map.of("old", NEW)).open("cache a", sealed)).isNull();
		assertThat(cipher(Map.of("new", OLD)).open("cache a", sealed)).isNull();
	}

	@Test
	void bytesThatWereNotSealedAreOnlyTakenWithoutKeys() {
		for (String text : new String[] { "", "x", "enc1:", "enc1:old:", "enc1:old:short", ":old:" + "x".repeat(50) }) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			assertThat(this.cipher.open("cache a", bytes)).isNull();
			assertThat(TokenCipher.none().open("cache a", TokenCipher.none().seal("cache a", bytes))).isEqualTo(bytes);
		}
	}

	@Test
	void noLetterCanBeChanged() {
		for (int i = 0; i < this.encrypted.length(); i++) {
			char other = (this.encrypted.charAt(i) == 'A') ? 'Q' : 'A';
			isUnreadable(this.cipher, OWNER, this.encrypted.substring(0, i) + other + this.encrypted.substring(i + 1));
		}
	}

	@Test
	void nothingCanBeCutOff() {
		for (int length = 0; length < this.encrypted.length(); length++) {
			isUnreadable(this.cipher, OWNER, this.encrypted.substring(0, length));
		}
	}

	@Test
	void everyKeyDecryptsAndTheActiveOneEncrypts() {
		TokenCipher rotated = cipher(Map.of("old", OLD, "new", NEW), "new", false);

		assertThat(rotated.decrypt(OWNER, this.encrypted)).isEqualTo(TEXT);
		assertThat(rotated.encrypt(OWNER, TEXT)).startsWith("enc1:new:");
		assertThat(cipher(Map.of("new", NEW)).decrypt(OWNER, rotated.encrypt(OWNER, TEXT))).isEqualTo(TEXT);
	}

	@Test
	void saysWhichKeyIsMissing() {
		isUnreadable(cipher(Map.of("new", NEW)), OWNER, this.encrypted).withMessageContaining("'old' is not in");
		isUnreadable(TokenCipher.none(), OWNER, this.encrypted).withMessageContaining("'old' is not in");
	}

	@Test
	void keyOfTheSameIdIsNotEnough() {
		isUnreadable(cipher(Map.of("old", NEW)), OWNER, this.encrypted).withMessageContaining("another key");
	}

	@Test
	void keysWithTheSameBytesAreStillTwoKeys() {
		TokenCipher twins = cipher(Map.of("old", OLD, "twin", OLD), "old", false);

		isUnreadable(twins, OWNER, this.encrypted.replace(":old:", ":twin:"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "enc1:", "enc1:old", "enc1:old:", "enc1:old::", "enc1:old:a:b:c", "enc1:canary canary:a:b",
			"enc1:old:ca\u00f1ary:canary", "enc1:old:AAAAAAAAAAAAAAAA:", "enc1:old::AAAAAAAAAAAAAAAAAAAAAAAA" })
	void rubbishIsUnreadableAndNotQuoted(String rubbish) {
		isUnreadable(this.cipher, OWNER, rubbish).withMessageNotContaining("ca").withNoCause();
	}

	@Test
	void clearTextIsRefusedWhereThereAreKeys() {
		isUnreadable(this.cipher, OWNER, TEXT)
			.withMessageContaining("'spotify.token-store.encryption.accept-unencrypted'")
			.withMessageNotContaining("canary");
	}

	@Test
	void clearTextIsAcceptedIfWanted() {
		TokenCipher lenient = cipher(Map.of("old", OLD), null, true);

		assertThat(lenient.decrypt(OWNER, TEXT)).isEqualTo(TEXT);
		assertThat(lenient.encrypt(OWNER, TEXT)).startsWith("enc1:");
	}

	@Test
	void withoutKeysNothingIsEncrypted() {
		assertThat(TokenCipher.none().encrypt(OWNER, TEXT)).isEqualTo(TEXT);
		assertThat(TokenCipher.none().decrypt(OWNER, TEXT)).isEqualTo(TEXT);
	}

	private static ThrowableAssertAlternative<UnreadableTokenException> isUnreadable(TokenCipher cipher, String owner,
			String text) {
		return assertThatExceptionOfType(UnreadableTokenException.class).isThrownBy(() -> cipher.decrypt(owner, text));
	}

	private static TokenCipher cipher(Map<String, String> keys) {
		return cipher(keys, null, false);
	}

	private static TokenCipher cipher(Map<String, String> keys, String active, boolean acceptUnencrypted) {
		return TokenCipher.of(new Encryption(keys, active, acceptUnencrypted));
	}

	private static String key(char letter) {
		return Base64.getEncoder().encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
	}

}
