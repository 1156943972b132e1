package io.github.springspotify.docs.webapi;

import java.util.Collections;

import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.QuotaMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MyFirstStepsTests {

	private final StandIn standIn = new StandIn(QuotaMode.EXTENDED, "user-library-read", "user-library-modify",
			"user-modify-playback-state");

	private final MyFirstSteps steps = new MyFirstSteps(this.standIn.client());

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	@Test
	void findsArtists() {
		assertThat(this.steps.artists("a")).isNotEmpty();
	}

	@Test
	void readsWhatIsSaved() {
		this.standIn.spotify().saveTracks("aurora", 60);

		assertThat(this.steps.saved()).hasSizeGreaterThanOrEqualTo(60);
	}

	@Test
	void likesMoreTracksThanFitIntoACall() {
		SpotifyUri track = this.standIn.tracks().get(0);

		this.steps.like(Collections.nCopies(45, track));

		assertThat(this.standIn.spotify().requests("/v1/me/library")).hasSize(2);
	}

	@Test
	void plays() {
		SpotifyUri artist = SpotifyUri.parse(String.valueOf(this.steps.artists("a").get(0).uri()));

		this.steps.play(artist);

		assertThat(this.standIn.spotify().requests("/v1/me/player/play")).hasSize(1);
	}

}
