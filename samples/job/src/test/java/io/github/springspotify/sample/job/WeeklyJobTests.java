package io.github.springspotify.sample.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.boot.test.AutoConfigureMockSpotify;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.test.MockBrowser;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The job for two users who have logged in, each test in a week of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:weekly", "spotify.retry.max-retries=0", "job.cron=-",
				"spotify.token-store.encryption.keys.first=" + TestJobApplication.KEY })
@AutoConfigureMockSpotify
class WeeklyJobTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@Autowired
	private Listeners listeners;

	@Autowired
	private Claims claims;

	@Autowired
	private TopTracksPlaylist playlist;

	@Autowired
	private SpotifyClient client;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	private final MockBrowser browser = new MockBrowser();

	@BeforeEach
	void logIn() {
		this.browser.login(url("/oauth2/authorization/spotify"), "aurora");
		new MockBrowser().login(url("/oauth2/authorization/spotify"), "bram");
	}

	@AfterEach
	void clear() {
		this.spotify.clearFaults();
	}

	@Test
	void everyUserGetsAPlaylistWithTheTracksOfTheWeek() {
		job(1).makePlaylists();

		assertThat(playlists("aurora", 1)).singleElement().satisfies((made) -> {
			assertThat(made.isPublic()).isFalse();
			assertThat(made.items()).isNotNull();
			assertThat(made.items().total()).isEqualTo(26);
		});
		assertThat(playlists("bram", 1)).hasSize(1);
		assertThat(this.browser.get(url("/")).body()).contains("Your latest playlist");
	}

	@Test
	void failureOfOneUserStopsNobodyElse() {
		this.spotify.revokeUser("aurora");

		job(2).makePlaylists();

		assertThat(playlists("bram", 2)).hasSize(1);
		assertThat(this.listeners.all()).containsExactly(principal("bram"));
	}

	@Test
	void whatHasFailedIsMadeTheNextTimeAndNothingElse() {
		this.spotify.on("GET", "/v1/me/top/tracks").times(1).respond(500);
		job(3).makePlaylists();
		assertThat(playlists("aurora", 3).size() + playlists("bram", 3).size()).isEqualTo(1);

		this.spotify.clearRequests();
		job(3).makePlaylists();

		assertThat(playlists("aurora", 3)).hasSize(1);
		assertThat(playlists("bram", 3)).hasSize(1);
		assertThat(this.spotify.requests("/v1/me/top/tracks")).hasSize(1);
	}

	@Test
	void twoInstancesMakeEveryPlaylistOnce() throws Exception {
		this.spotify.clearRequests();
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService instances = Executors.newFixedThreadPool(2);
		List<Future<?>> runs = List.of(instances.submit(() -> runAt(start)), instances.submit(() -> runAt(start)));
		for (Future<?> run : runs) {
			run.get();
		}
		instances.shutdown();

		assertThat(playlists("aurora", 4)).hasSize(1);
		assertThat(playlists("bram", 4)).hasSize(1);
		assertThat(this.spotify.requests("/v1/me/top/tracks")).hasSize(2);
	}

	private Void runAt(CyclicBarrier start) throws Exception {
		start.await();
		job(4).makePlaylists();
		return null;
	}

	@Test
	void playlistOfAFriendIsNotFilled() {
		String name = TopTracksPlaylist.nameOf(Week.of(MONDAY.plusWeeks(5)));
		this.spotify.givenSaved("aurora", this.spotify.givenPlaylist(name, (playlist) -> playlist.owner("bram")));

		job(5).makePlaylists();

		assertThat(playlists("aurora", 5)).extracting((playlist) -> playlist.owner().id())
			.containsExactlyInAnyOrder("aurora", "bram");
	}

	@Test
	void whoLeavesIsForgotten() {
		String page = this.browser.get(url("/")).body();
		assertThat(page).contains("You are in, ").contains("Aurora Lindqvist");
		Matcher csrf = CSRF.matcher(page);
		assertThat(csrf.find()).isTrue();

		this.browser.post(url("/logout"), Map.of("_csrf", csrf.group(1)));

		assertThat(this.listeners.all()).containsExactly(principal("bram"));
		assertThat(this.browser.get(url("/")).body()).contains("Log in with Spotify");
	}

	@Test
	void tokensAreEncrypted() {
		assertThat(this.jdbc.sql("select * from spotify_token").query().listOfRows()).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((row) -> assertThat(row.toString()).contains("enc1:first:"));
	}

	private WeeklyJob job(int week) {
		Clock clock = Clock.fixed(MONDAY.plusWeeks(week).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
		return new WeeklyJob(this.listeners, this.claims, this.playlist, clock);
	}

	private List<SimplifiedPlaylist> playlists(String user, int week) {
		String name = TopTracksPlaylist.nameOf(Week.of(MONDAY.plusWeeks(week)));
		SpotifyClient client = this.client.asUser(principal(user));
		return client.pages()
			.of(client.playlists()::getForCurrentUser)
			.items()
			.filter((found) -> name.equals(found.name()))
			.toList();
	}

	private String principal(String user) {
		return this.spotify.user(user).accountId();
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

}
