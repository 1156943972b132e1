package io.github.springspotify.docs.webapi;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.test.QuotaMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MyCacheControlTests {

	@Test
	void everythingIsForgottenInTheEnd() {
		try (StandIn standIn = new StandIn(QuotaMode.EXTENDED)) {
			SpotifyClient client = standIn.client();
			client.tracks().get(standIn.tracks().get(0));
			assertThat(client.cache().stats().entries()).isPositive();

			new MyCacheControl(client.cache()).forget();

			assertThat(client.cache().stats().entries()).isZero();
		}
	}

}
