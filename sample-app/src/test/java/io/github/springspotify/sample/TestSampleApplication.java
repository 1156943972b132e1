package io.github.springspotify.sample;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.MockUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;

/**
 * Starts the sample application against a stand-in for Spotify.
 *
 * @since 0.1.0
 */
public final class TestSampleApplication {

	private static final Logger logger = LoggerFactory.getLogger(TestSampleApplication.class);

	private TestSampleApplication() {
	}

	/**
	 * Start the stand-in, then the application.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		MockSpotify spotify = MockSpotify.start();
		List<String> arguments = new ArrayList<>();
		arguments.add("--spotify.client-id=" + spotify.clientId());
		arguments.add("--spotify.client-secret=" + spotify.clientSecret());
		arguments.add("--spotify.accounts-base-url=" + spotify.accountsBaseUrl());
		arguments.add("--spotify.api-base-url=" + spotify.apiBaseUrl());
		arguments.addAll(List.of(args));
		SpringApplication.run(SampleApplication.class, arguments.toArray(String[]::new));
		logger.info(
				"The stand-in is not Spotify: everything in it is invented. These people can log in, without a "
						+ "password: {}.",
				String.join(", ", spotify.users().stream().map(MockUser::displayName).toList()));
	}

}
