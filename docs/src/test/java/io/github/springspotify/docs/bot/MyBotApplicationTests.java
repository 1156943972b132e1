package io.github.springspotify.docs.bot;

import java.net.URI;
import java.util.Objects;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class MyBotApplicationTests {

	private static final String[] SCOPES = { "user-top-read", "playlist-modify-public" };

	private final MockSpotify spotify = MockSpotify.start();

	private final MockSpotify.Tokens tokens = this.spotify.issueTokens("aurora", SCOPES);

	@AfterEach
	void stop() {
		this.spotify.close();
	}

	@Test
	void fillsThePlaylistWithoutAnybodyLoggingIn() {
		try (SpotifyClient client = client()) {
			String playlist = Objects.requireNonNull(client.playlists().create(PlaylistDetails.named("My week")).uri());

			try (ConfigurableApplicationContext bot = start(playlist)) {
				bot.getBean(MyPlaylistBot.class).keepWhatIWasListeningTo();
			}

			assertThat(client.playlists().getItems(playlist).total()).isPositive();
			assertThat(this.spotify.requests("/authorize")).isEmpty();
		}
	}

	private SpotifyClient client() {
		return SpotifyClient.builder()
			.accessToken(this.tokens.accessToken())
			.apiBaseUrl(URI.create(this.spotify.apiBaseUrl()))
			.build();
	}

	private ConfigurableApplicationContext start(String playlist) {
		return new SpringApplicationBuilder(MyBotApplication.class).web(WebApplicationType.NONE)
			.run("--spring.config.additional-location=classpath:bot.yml",
					"--SPOTIFY_CLIENT_ID=" + this.spotify.clientId(),
					"--SPOTIFY_CLIENT_SECRET=" + this.spotify.clientSecret(),
					"--SPOTIFY_USER_REFRESH=" + this.tokens.refreshToken(),
					"--spotify.api-base-url=" + this.spotify.apiBaseUrl(),
					"--spotify.accounts-base-url=" + this.spotify.accountsBaseUrl(), "--MY_PLAYLIST=" + playlist);
	}

}
