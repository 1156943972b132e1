package io.github.springspotify.harness.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import io.github.springspotify.harness.app.HarnessClock;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RefreshTokenPolicy;

/**
 * A strict Spotify in a JVM of its own, so that what it keeps is not counted with the
 * application. Ends with its standard input.
 */
final class StandIn {

	static final String[] SCOPES = { "user-read-private", "user-library-read", "user-library-modify" };

	private static final int SAVED = 60;

	private StandIn() {
	}

	/**
	 * Start, say the address and tokens, and do what standard input says.
	 * @param args how many users there are
	 * @throws IOException if standard input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		HarnessClock clock = new HarnessClock();
		try (MockSpotify spotify = MockSpotify.builder()
			.refreshTokenPolicy(RefreshTokenPolicy.ROTATE)
			.clock(clock)
			.start();
				BufferedReader commands = new BufferedReader(
						new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			say(spotify.accountsBaseUrl() + " " + spotify.clientId() + " " + spotify.clientSecret());
			for (int user = 0; user < Integer.parseInt(args[0]); user++) {
				String id = "user" + user;
				spotify.addUser(id, "User " + user);
				spotify.saveTracks(id, SAVED);
				MockSpotify.Tokens tokens = spotify.issueTokens(id, SCOPES);
				say(tokens.accessToken() + " " + tokens.refreshToken());
			}
			say("ready");
			for (String command = commands.readLine(); command != null; command = commands.readLine()) {
				obey(command, spotify, clock);
				say("done");
			}
		}
	}

	private static void say(String line) {
		System.out.println(line);
	}

	private static void obey(String command, MockSpotify spotify, HarnessClock clock) {
		switch (command) {
			case "expire" -> clock.forward(Soak.LIFE, Instant.EPOCH);
			case "trouble" -> trouble(spotify);
			case "limit" -> spotify.onAny().times(2).rateLimited(Duration.ofSeconds(1));
			case "calm" -> {
				spotify.clearFaults();
				spotify.releaseStalled();
				spotify.clearRequests();
			}
			default -> throw new IllegalArgumentException(command);
		}
	}

	private static void trouble(MockSpotify spotify) {
		spotify.onAny().times(40).delay(Duration.ofMillis(200));
		spotify.on("/v1/me").times(3).respond(503);
		spotify.on("/v1/me/tracks").times(3).cutBody();
		spotify.on("/v1/search").times(3).reset();
		spotify.on("/v1/albums/**").times(2).drip(Duration.ofMillis(20));
		spotify.on("/v1/artists/**").times(2).stall();
		spotify.on("/v1/me/library").times(2).respond(500);
		spotify.on("/api/token").times(2).respond(503);
	}

}
