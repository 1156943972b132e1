package io.github.springspotify.sample.job;

import java.util.ArrayList;
import java.util.List;

import io.github.springspotify.test.MockSpotify;

import org.springframework.boot.SpringApplication;

/**
 * Starts the application against a stand-in for Spotify, with a database in memory and a
 * job every half minute.
 *
 * @since 0.1.0
 */
public final class TestJobApplication {

	static final String KEY = "a2V5LWtleS1rZXkta2V5LWtleS1rZXkta2V5LWtleS0=";

	private TestJobApplication() {
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
		arguments.add("--spotify.token-store.encryption.keys.first=" + KEY);
		arguments.add("--spring.datasource.url=jdbc:h2:mem:job");
		arguments.add("--job.cron=0/30 * * * * *");
		arguments.addAll(List.of(args));
		SpringApplication.run(JobApplication.class, arguments.toArray(String[]::new));
	}

}
