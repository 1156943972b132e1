package io.github.springspotify.autoconfigure.store;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncodedPrincipalTests {

	@ParameterizedTest
	@CsvSource({ "aurora, aurora", "31l77y2al5lnn7mxfrmd4bpfhqke, 31l77y2al5lnn7mxfrmd4bpfhqke", "a.b_c-1, a.b_c-1",
			"Aurora, %0041urora", "'a b', a%0020b", "a:b/c, a%003ab%002fc", "a%b, a%0025b", "é, %00e9", "~, %007e" })
	void escapesWhatKeysAndColumnsMayMixUp(String principal, String encoded) {
		assertThat(EncodedPrincipal.of(principal)).isEqualTo(encoded);
	}

	@Test
	void everyPrincipalHasItsOwnResultInAnyCase() {
		List<String> principals = List.of("a", "A", "a ", "a%0020", "\ud83d", "\udc00", "?", "\ufffd", "x".repeat(200),
				"x".repeat(201), "x".repeat(202), "X".repeat(201), "%0041", "\u0000");
		Set<String> encoded = new HashSet<>();
		principals.forEach((principal) -> encoded.add(EncodedPrincipal.of(principal).toUpperCase(Locale.ROOT)));

		assertThat(encoded).hasSameSizeAs(principals);
	}

	@Test
	void longPrincipalBecomesDigest() {
		assertThat(EncodedPrincipal.of("x".repeat(200))).isEqualTo("x".repeat(200));
		assertThat(EncodedPrincipal.of("x".repeat(201))).matches("~[0-9a-f]{64}");
		assertThat(EncodedPrincipal.of("X".repeat(41))).matches("~[0-9a-f]{64}");
	}

}
