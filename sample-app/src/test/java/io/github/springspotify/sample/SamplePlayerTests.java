package io.github.springspotify.sample;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.PlaybackStart;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.MockUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The player and its devices, for users who play nothing else.
 */
@SampleApplicationTest
class SamplePlayerTests {

	private static final Pattern DEVICE = Pattern.compile("name=\"device\" value=\"([^\"]+)\"");

	private static int users;

	@Autowired
	private MockSpotify spotify;

	@Autowired
	private SpotifyClient client;

	@LocalServerPort
	private int port;

	private MockUser user;

	private Visitor visitor;

	@BeforeEach
	void logIn() {
		this.user = this.spotify.addUser("player" + users++, "Dora", "premium");
		this.visitor = new Visitor(this.port);
		this.visitor.logIn(Visitor.LOGIN + "?scope=user-modify-playback-state", this.user.id());
	}

	@Test
	void devicesAreThereWhenNothingPlays() {
		assertThat(page().body()).contains("It is quiet right now")
			.contains("Play on Kitchen speaker")
			.doesNotContain("Borrowed car")
			.doesNotContain("aria-label=\"Next\"");
	}

	@Test
	void trackIsPausedAndPlayedAgain() {
		HttpResponse<String> page = play();
		assertThat(page.body()).contains("Now playing</p>").contains("aria-label=\"Pause\"");

		page = press(page, "/player/pause", Map.of());
		assertThat(page.body()).contains("Paused</p>").contains("aria-label=\"Play\"");
		assertThat(press(page, "/player/play", Map.of()).body()).contains("Now playing</p>");
	}

	@Test
	void nextAndPreviousMoveOn() {
		HttpResponse<String> first = play();

		HttpResponse<String> second = press(first, "/player/next", Map.of());
		assertThat(title(second)).isNotEqualTo(title(first));
		assertThat(title(press(second, "/player/previous", Map.of()))).isEqualTo(title(first));
	}

	@Test
	void volumeIsSet() {
		HttpResponse<String> page = press(play(), "/player/volume", Map.of("percent", "15"));

		assertThat(page.body()).contains("value=\"15\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "101", "loud" })
	void volumeHasToBeOne(String percent) {
		assertThat(press(play(), "/player/volume", Map.of("percent", percent)).statusCode()).isEqualTo(400);
	}

	@Test
	void playbackMovesToAnotherDevice() {
		HttpResponse<String> page = play();
		assertThat(page.body()).contains("On <span>Kitchen speaker</span>");

		page = press(page, "/player/transfer", Map.of("device", deviceOn(page)));
		assertThat(page.body()).contains("On <span>Pocket phone</span>").contains("Play on Kitchen speaker");
	}

	@Test
	void deviceThatWasSwitchedOffIsExplained() {
		HttpResponse<String> page = play();
		this.spotify.endPlayback(this.user.id());

		assertThat(press(page, "/player/next", Map.of()).body()).contains("None of your devices is active.");
		assertThat(press(page, "/player/transfer", Map.of("device", "gone")).body())
			.contains("That device is not there any more.");
	}

	@Test
	void withoutADeviceThePageSaysWhatToDo() {
		this.spotify.next("/v1/me/player/devices").respond(200, "application/json", "{\"devices\": []}");

		assertThat(page().body()).contains("Spotify sees no device of yours.");
	}

	@Test
	void withoutPremiumThePageOffersNothing() {
		this.spotify.next("/v1/me").respond(200, "application/json", "{\"id\": \"x\", \"product\": \"free\"}");

		assertThat(page().body()).contains("Spotify wants you to have a Premium subscription.")
			.contains("Pocket phone")
			.doesNotContain("/player/");
	}

	@Test
	void subscriptionThatNobodyKnewAboutIsAskedForByTheFirstCommand() {
		Visitor bram = new Visitor(this.port);
		bram.logIn(Visitor.LOGIN + "?scope=user-modify-playback-state", "bram");
		HttpResponse<String> page = bram.open("/now-playing");

		page = bram.press(page, "/player/transfer", Map.of("device", deviceOn(page)));

		assertThat(page.body()).contains("Spotify wants you to have a Premium subscription for that.");
	}

	@Test
	void thereAreNoOtherCommands() {
		assertThat(press(page(), "/player/explode", Map.of()).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> play() {
		SpotifyClient client = this.client.asUser(this.user.accountId());
		List<SpotifyUri> tracks = client.search()
			.search("the", Set.of(SearchType.TRACK))
			.tracks()
			.items()
			.stream()
			.limit(3)
			.map((track) -> SpotifyUri.parse(String.valueOf(track.uri())))
			.toList();
		client.player().startPlayback(PlaybackStart.items(tracks), deviceOn(page()));
		return page();
	}

	private HttpResponse<String> page() {
		return this.visitor.open("/now-playing");
	}

	private HttpResponse<String> press(HttpResponse<String> page, String path, Map<String, String> fields) {
		return this.visitor.press(page, path, fields);
	}

	/**
	 * Return the first device that does not play.
	 */
	private static String deviceOn(HttpResponse<String> page) {
		return first(DEVICE, page);
	}

	private static String title(HttpResponse<String> page) {
		return first(Pattern.compile("<h1>([^<]+)"), page);
	}

	private static String first(Pattern pattern, HttpResponse<String> page) {
		Matcher matcher = pattern.matcher(page.body());
		assertThat(matcher.find()).as("%s on %s", pattern, page.uri()).isTrue();
		return matcher.group(1);
	}

}
