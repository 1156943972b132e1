package io.github.springspotify.sample;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.MockUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

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
	 * Start the application with the stand-in.
	 * @param args properties in the form {@code --name=value}
	 */
	public static void main(String[] args) {
		List<String> arguments = new ArrayList<>(List.of("--liner-notes.admins=aurora"));
		arguments.addAll(List.of(args));
		MockSpotify spotify = SpringApplication.from(SampleApplication::main)
			.with(StandIn.class)
			.run(arguments.toArray(String[]::new))
			.getApplicationContext()
			.getBean(MockSpotify.class);
		logger.info(
				"The stand-in is not Spotify: everything in it is invented. These people can log in, without a "
						+ "password: {}.",
				String.join(", ", spotify.users().stream().map(MockUser::displayName).toList()));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class StandIn {

		@Bean
		MockSpotify mockSpotify() {
			return MockSpotify.start();
		}

	}

}
