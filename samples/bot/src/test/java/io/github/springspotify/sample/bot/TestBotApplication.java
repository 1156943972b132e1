package io.github.springspotify.sample.bot;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.test.MockSpotify;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the bot on behalf of an invented user, against a stand-in for Spotify: twice, to
 * show that the second time changes nothing.
 *
 * @since 0.1.0
 */
public final class TestBotApplication {

	static final String[] SCOPES = { "user-follow-read", "playlist-read-private", "playlist-modify-private" };

	private TestBotApplication() {
	}

	/**
	 * Start the stand-in, let the bot work, and stop both.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		try (MockSpotify spotify = MockSpotify.start()) {
			List<String> arguments = new ArrayList<>();
			arguments.add("--spotify.client-id=" + spotify.clientId());
			arguments.add("--spotify.client-secret=" + spotify.clientSecret());
			arguments.add("--spotify.accounts-base-url=" + spotify.accountsBaseUrl());
			arguments.add("--spotify.api-base-url=" + spotify.apiBaseUrl());
			arguments.add("--spotify.user-refresh-token=" + spotify.issueTokens("aurora", SCOPES).refreshToken());
			arguments.add("--bot.run-at-start=true");
			arguments.add("--bot.look-back=20y");
			arguments.addAll(List.of(args));
			try (ConfigurableApplicationContext bot = SpringApplication.run(BotApplication.class,
					arguments.toArray(String[]::new))) {
				bot.getBean(FridayJob.class).addNewReleases();
			}
		}
	}

}
