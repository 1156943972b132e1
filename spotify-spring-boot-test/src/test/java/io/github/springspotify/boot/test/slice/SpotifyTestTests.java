package io.github.springspotify.boot.test.slice;

import java.time.Duration;

import io.github.springspotify.boot.test.SpotifyTest;
import io.github.springspotify.error.RateLimitedException;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.RestrictedEndpointException;
import io.github.springspotify.test.MockItem;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SpotifyTest} and for what happens between two tests.
 */
@SpotifyTest(user = "aurora", scopes = "top-content", properties = "spotify.token-store.refresh-lease=3s")
@Import(Charts.class)
class SpotifyTestTests {

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private Charts charts;

	@Autowired
	private Labels labels;

	@Autowired
	private ApplicationContext context;

	@Test
	void componentTalksToTheStandInForTheUser() {
		this.spotify.givenTopTracks("aurora", this.spotify.givenTrack("Rain"));

		assertThat(this.charts.favourite()).isEqualTo("Rain");
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks")
			.byUser("aurora")
			.withScope("user-top-read")
			.times(1);
	}

	@Test
	void customizersAndHttpInterfacesOfTheApplicationAreThere() {
		MockItem album = this.spotify.givenAlbum("Tin Roof", (spec) -> spec.label("Wet Paint"));
		this.labels.get(album.id());
		this.charts.albumName(album.id());

		assertThat(this.context.getBeansOfType(GermanMarket.class)).hasSize(1);
		assertThat(this.spotify).received("GET", "/v1/albums/{id}").withQuery("market", "DE").byUser("aurora");
	}

	@Test
	void otherComponentsAndTheLoginAreNot() {
		assertThat(this.context.getBeansOfType(NeedsMore.class)).isEmpty();
		assertThat(this.context.containsBean("springSecurityFilterChain")).isFalse();
		assertThat(this.context.getEnvironment().getProperty("spotify.token-store.refresh-lease")).isEqualTo("3s");
	}

	@Test
	void readsAreRepeatedWithoutWaiting() {
		MockItem album = this.spotify.givenAlbum("Rain");
		this.spotify.fail(3, 503);
		long start = System.nanoTime();
		this.charts.albumName(album.id());

		assertThat(this.spotify).received("GET", "/v1/albums/{id}").times(4);
		assertThat(System.nanoTime() - start).isLessThan(1_500_000_000L);
	}

	@RepeatedTest(2)
	void testsLeaveNeitherAnswersNorFaultsNorPausesBehind() {
		this.charts.favourite();
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").withStatus(200).times(1);

		this.spotify.onAny().untilCleared().rateLimited(Duration.ofMinutes(9));
		assertThatExceptionOfType(RateLimitedException.class)
			.isThrownBy(() -> this.charts.albumName("4aawyAB9vmqN3uQ7FjRGTy"));
	}

	@RepeatedTest(2)
	void testsLeaveNoRevokedUserBehind() {
		this.charts.favourite();

		this.spotify.revokeUser("aurora");
		assertThatExceptionOfType(ReauthorizationRequiredException.class).isThrownBy(this.charts::favourite);
	}

	@RepeatedTest(2)
	void testsLeaveNoExpiredTokensBehind() {
		this.charts.favourite();
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").times(1);

		this.spotify.expireAccessTokens();
	}

	@RepeatedTest(2)
	void testsLeaveNoClosedEndpointsBehind() {
		assertThatExceptionOfType(RestrictedEndpointException.class).isThrownBy(this.charts::categories);

		assertThat(this.spotify).received("GET", "/v1/browse/categories").withStatus(403).times(1);
	}

	/**
	 * With the quota of organisations.
	 */
	@Nested
	@TestPropertySource(properties = "spotify.quota-mode=extended")
	class ExtendedQuota {

		@Test
		void whatIsOpenToTheApplicationIsOpenInTheStandIn() {
			assertThat(SpotifyTestTests.this.charts.categories()).isNotNull();
		}

	}

}
