package io.github.springspotify.autoconfigure.login;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReturnAddress}.
 */
class ReturnAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/library", "/top/tracks?range=long_term&page=2", "/search?q=a//b&back=%2Fx",
			"/artists/%C3%A9" })
	void pagesOfThisApplicationAreKept(String address) {
		assertThat(ReturnAddress.local(address, "")).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "library", "https://example.org", "//example.org", "///example.org", "/\\example.org",
			"\\\\example.org", "/%2Fexample.org", "/%2f%2fexample.org", "/%5Cexample.org", "/x/%2e%2e//example.org",
			"/.//example.org", "/x/../..//example.org", "/\texample.org", "/%09\n/example.org", "/ example.org", "/x#y",
			"javascript:alert(1)", "/<script>", "/x%zz", "/x[y]", "/x?y=%", "/caf\u00e9", "/x\u0000", "http:/library",
			"/oauth2/authorization/spotify", "/login?error", "/LOGIN/oauth2/code/spotify",
			"/authorize/oauth2/code/spotify?code=x" })
	void everythingElseIsNot(String address) {
		assertThat(ReturnAddress.local(address, "")).isNull();
	}

	@Test
	void pagesOfAnotherApplicationOnTheSameHostAreNotKept() {
		assertThat(ReturnAddress.local("/music/library", "/music")).isEqualTo("/music/library");
		assertThat(ReturnAddress.local("/musicology", "/music")).isNull();
		assertThat(ReturnAddress.local("/music//example.org", "/music")).isNull();
		assertThat(ReturnAddress.local("/music/login", "/music")).isNull();
		assertThat(ReturnAddress.local("/" + "x".repeat(2000), "")).isNull();
		assertThat(ReturnAddress.local(null, "")).isNull();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "http://127.0.0.1:8080/library?page=2, /library?page=2",
					"HTTP://127.0.0.1:8080/library#top, /library", "http://127.0.0.1:8080//example.org, null",
					"http://127.0.0.1:9090/library, null", "https://127.0.0.1:8080/library, null",
					"http://example.org:8080/library, null", "http://127.0.0.1:8080@example.org/library, null",
					"http://127.0.0.1:8080, null", "//127.0.0.1:8080/library, null", "about:blank, null",
					"'not an address', null", "null, null" })
	void pageBeforeIsTakenFromTheSameSiteOnly(String referer, String expected) {
		assertThat(ReturnAddress.ofReferer(referer, URI.create("http://127.0.0.1:8080/save"), "")).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "/, /?spotify-consent=granted", "/library?page=2, /library?page=2&spotify-consent=granted",
			"/library?spotify-consent=granted, /library?spotify-consent=granted",
			"/library?spotify-consent=granted&page=2, /library?page=2&spotify-consent=granted",
			"/library?page=2&spotify-consent=granted, /library?page=2&spotify-consent=granted" })
	void hintStandsThereOnce(String address, String expected) {
		assertThat(ReturnAddress.withHint(address)).isEqualTo(expected);
	}

}
