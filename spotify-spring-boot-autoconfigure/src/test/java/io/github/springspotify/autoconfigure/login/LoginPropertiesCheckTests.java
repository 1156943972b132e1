package io.github.springspotify.autoconfigure.login;

import io.github.springspotify.autoconfigure.SpotifyConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoginPropertiesCheckTests {

	private static final String NAME_ATTRIBUTE = "spring.security.oauth2.client.provider.spotify.user-name-attribute";

	private final MockEnvironment environment = new MockEnvironment();

	@ParameterizedTest
	@ValueSource(strings = { "", "http://127.0.0.1:8080/login/oauth2/code/spotify",
			"{baseUrl}/login/oauth2/code/{registrationId}", "https://music.example.com/app/login/oauth2/code/spotify" })
	void acceptsAddressesWhereTheAnswerIsExpected(String redirectUri) {
		this.environment.setProperty("spotify.redirect-uri", redirectUri);

		assertThatCode(() -> LoginPropertiesCheck.check(this.environment)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:8080/callback", "https://music.example.com/login/oauth2/code/other",
			"http://127.0.0.1:8080/authorize/oauth2/code/spotify", "{baseUrl}/oauth2/code/{registrationId}" })
	void refusesAddressesWhereALoginWouldNeverEnd(String redirectUri) {
		this.environment.setProperty("spotify.redirect-uri", redirectUri);

		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> LoginPropertiesCheck.check(this.environment))
			.withMessageContaining("'" + redirectUri + "', where Spring Security does not expect the answer");
	}

	@Test
	void acceptsAnyAddressOfAnAnswerWhereUsersConnectAnAccount() {
		this.environment.setProperty("spotify.login.mode", "connect");
		this.environment.setProperty("spotify.redirect-uri", "https://music.example.com/account/oauth2/code/spotify");

		assertThatCode(() -> LoginPropertiesCheck.check(this.environment)).doesNotThrowAnyException();
	}

	@Test
	void refusesTheAddressOfALoginWhereUsersConnectAnAccount() {
		this.environment.setProperty("spotify.login.mode", "connect");
		this.environment.setProperty("spring.security.oauth2.client.registration.spotify.redirect-uri",
				"https://music.example.com/login/oauth2/code/spotify");

		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> LoginPropertiesCheck.check(this.environment))
			.withMessageContaining("where Spring Security would log the user in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "display_name", "email" })
	void refusesNamesThatUsersCanShare(String attribute) {
		this.environment.setProperty(NAME_ATTRIBUTE, attribute);

		assertThatExceptionOfType(SpotifyConfigurationException.class)
			.isThrownBy(() -> LoginPropertiesCheck.check(this.environment))
			.withMessageContaining("which several Spotify users can share");
	}

	@Test
	void acceptsTheUserId() {
		this.environment.setProperty(NAME_ATTRIBUTE, "id");

		assertThatCode(() -> LoginPropertiesCheck.check(this.environment)).doesNotThrowAnyException();
	}

}
