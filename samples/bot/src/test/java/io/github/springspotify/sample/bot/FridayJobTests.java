package io.github.springspotify.sample.bot;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The bot on behalf of a user of the stand-in, on Fridays of the past. Each test has a
 * playlist of its own.
 */
@SpringBootTest
class FridayJobTests {

	private static final MockSpotify SPOTIFY = MockSpotify.start();

	private static final LocalDate RELEASE_DAY = LocalDate.of(2025, 9, 5);

	private static final String[] FOG_SIGNALS = { "Fog Signals", "Fog Signals (Night Mix)", "Tin Whistle Weather" };

	@Autowired
	private NewReleases releases;

	@Autowired
	private SpotifyClient spotify;

	@Autowired
	private BotProperties settings;

	@DynamicPropertySource
	static void spotify(DynamicPropertyRegistry properties) {
		properties.add("spotify.client-id", SPOTIFY::clientId);
		properties.add("spotify.client-secret", SPOTIFY::clientSecret);
		properties.add("spotify.accounts-base-url", SPOTIFY::accountsBaseUrl);
		properties.add("spotify.api-base-url", SPOTIFY::apiBaseUrl);
		properties.add("spotify.user-refresh-token",
				() -> SPOTIFY.issueTokens("aurora", TestBotApplication.SCOPES).refreshToken());
		properties.add("spotify.retry.max-retries", () -> 0);
	}

	@BeforeEach
	void clear() {
		SPOTIFY.clearFaults();
	}

	@AfterAll
	static void stop() {
		SPOTIFY.close();
	}

	@Test
	void newReleaseIsInANewPlaylist() {
		job("new", RELEASE_DAY, false).addNewReleases();

		assertThat(tracksOf("new")).containsExactly(FOG_SIGNALS);
		assertThat(find("new").orElseThrow().isPublic()).isFalse();
	}

	@Test
	void secondTimeChangesNothing() {
		job("twice", RELEASE_DAY, false).addNewReleases();
		job("twice", RELEASE_DAY, false).addNewReleases();

		assertThat(tracksOf("twice")).containsExactly(FOG_SIGNALS);
	}

	@Test
	void nextTimeMakesUpForOneThatFailedHalfway() {
		SPOTIFY.on("POST", "/v1/playlists/**").times(1).respond(500);
		assertThat(catchThrowable(() -> job("failed", RELEASE_DAY, false).addNewReleases())).isNotNull();

		job("failed", RELEASE_DAY, false).addNewReleases();

		assertThat(tracksOf("failed")).containsExactly(FOG_SIGNALS);
		assertThat(playlists("failed")).hasSize(1);
	}

	@Test
	void everyReleaseBelongsToOneWeek() {
		job("weeks", RELEASE_DAY.minusDays(1), false).addNewReleases();
		job("weeks", RELEASE_DAY.plusDays(7), false).addNewReleases();
		assertThat(find("weeks")).isEmpty();

		job("weeks", RELEASE_DAY.plusDays(6), false).addNewReleases();
		assertThat(tracksOf("weeks")).hasSize(3);
	}

	@Test
	void dryRunChangesNothing() {
		SPOTIFY.clearRequests();
		job("dry", RELEASE_DAY, true).addNewReleases();

		assertThat(SPOTIFY.requests()).extracting(RecordedRequest::method).isNotEmpty().containsOnly("GET");
	}

	@Test
	void scheduleIsOnFridays() {
		ZonedDateTime monday = ZonedDateTime.of(2025, 9, 1, 0, 0, 0, 0, this.settings.zone());

		assertThat(CronExpression.parse(this.settings.cron()).next(monday))
			.isEqualTo(ZonedDateTime.of(2025, 9, 5, 9, 0, 0, 0, this.settings.zone()));
	}

	private FridayJob job(String playlist, LocalDate today, boolean dryRun) {
		BotProperties properties = new BotProperties(playlist, this.settings.cron(), ZoneOffset.UTC, Period.ofDays(7),
				dryRun, false);
		Clock noon = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
		return new FridayJob(this.releases, new ReleasePlaylist(this.spotify, properties), properties, noon);
	}

	private List<String> tracksOf(String playlist) {
		String id = Objects.requireNonNull(find(playlist).orElseThrow().id());
		return this.spotify.playlists()
			.getItems(id)
			.items()
			.stream()
			.map((entry) -> Optional.ofNullable(entry.item()).map(PlayableItem::name).orElse("nothing"))
			.toList();
	}

	private Optional<SimplifiedPlaylist> find(String name) {
		return playlists(name).stream().findFirst();
	}

	private List<SimplifiedPlaylist> playlists(String name) {
		return this.spotify.pages()
			.of(this.spotify.playlists()::getForCurrentUser)
			.items()
			.filter((playlist) -> name.equals(playlist.name()))
			.toList();
	}

}
