package io.github.springspotify.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RedirectUriCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "{baseUrl}/login/oauth2/code/{registrationId}", "https://music.example.com/callback",
			"https://music.example.com/login/oauth2/code/{registrationId}", "http://127.0.0.1:8080/callback",
			"http://127.0.0.1/callback", "http://[::1]:8080/callback", "musicapp://callback" })
	void acceptsWhatSpotifyAccepts(String redirectUri) {
		assertThatCode(() -> RedirectUriCheck.check(redirectUri)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			http://localhost:8080/callback,   'localhost' is not allowed
			https://localhost/callback,       'localhost' is not allowed
			http://music.example.com/cb,      plain http is allowed on 127.0.0.1 and [::1] only
			http://192.168.0.10:8080/cb,      plain http is allowed on 127.0.0.1 and [::1] only
			/login/oauth2/code/spotify,       it is not an absolute address
			https://music.example.com/cb#x,   it has a fragment
			not an address,                   it is not an absolute address
			""")
	void refusesWhatSpotifyRefuses(String redirectUri, String problem) {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> RedirectUriCheck.check(redirectUri))
			.withMessageContaining("'spotify.redirect-uri' is '" + redirectUri + "'")
			.withMessageContaining(problem);
	}

	@Test
	void saysWhatToDo() {
		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> RedirectUriCheck.check("http://localhost/"))
			.satisfies((ex) -> assertThat(ex.getAction()).startsWith("Use an https address, or http://127.0.0.1"));
	}

}
