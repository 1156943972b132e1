package io.github.springspotify.sample;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page, over real HTTP against the stand-in.
 */
@SampleApplicationTest
class SamplePageTests {

	private static final Pattern ALBUM = Pattern.compile("/albums/(\\w{22})");

	private static final Pattern ARTIST = Pattern.compile("/artists/\\w{22}");

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void logIn() {
		this.visitor = Visitor.loggedIn(this.port, "aurora");
		this.spotify.clearRequests();
	}

	@Test
	void homeGreetsByNameWithoutAskingSpotify() {
		assertThat(this.visitor.open("/").body()).contains("Good to see you").contains("Aurora Lindqvist");
		assertThat(this.spotify).receivedNothing();
	}

	@Test
	void profileShowsNameAndPlaylists() {
		HttpResponse<String> page = this.visitor.open("/profile");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("<h1>Aurora Lindqvist</h1>").contains("Night Ferry");
	}

	@ParameterizedTest
	@CsvSource({ "short_term, 4 weeks", "medium_term, 6 months", "long_term, 1 year" })
	void topTracksCoverTheChosenTime(String range, String label) {
		HttpResponse<String> page = this.visitor.open("/top/tracks?range=" + range);

		assertThat(page.body()).contains("in the last <span>" + label + "</span>");
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").times(1).withQuery("time_range", range);
	}

	@Test
	void topTracksTellWhichAreSavedInOneRequest() {
		assertThat(this.visitor.open("/top/tracks").body()).contains("Remove from library: Salt on the Window");
		assertThat(this.spotify).received("GET", "/v1/me/library/contains").times(1);
	}

	@Test
	void topArtistsLeadToTheArtist() {
		HttpResponse<String> page = this.visitor.open("/top/artists?range=long_term");

		assertThat(this.spotify).received("GET", "/v1/me/top/artists").times(1).withQuery("time_range", "long_term");
		assertThat(this.visitor.open(first(ARTIST, page)).body()).contains("<h2 id=\"albums\">Albums</h2>");
	}

	@ParameterizedTest
	@CsvSource({ "/top/tracks?range=ever", "/search?q=a&type=everything", "/search?q=a&page=0", "/search?q=a&page=101",
			"/search?q=a&page=x" })
	void badInputIsAnsweredWith400AndReachesSpotifyNever(String path) {
		HttpResponse<String> page = this.visitor.open(path);

		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("That address does not look right");
		assertThat(this.spotify).receivedNothing();
	}

	@Test
	void searchWithoutAQueryAsksSpotifyNothing() {
		assertThat(this.visitor.open("/search").statusCode()).isEqualTo(200);
		assertThat(this.visitor.open("/search?q=+").statusCode()).isEqualTo(200);
		assertThat(this.spotify).receivedNothing();
	}

	@Test
	void searchShowsAPageAndLinksToThoseBesideIt() {
		HttpResponse<String> page = this.visitor.open("/search?q=the&type=track&page=2");

		assertThat(page.body()).contains("Page 2 of").contains("page=1").contains("page=3");
		assertThat(this.spotify).received("GET", "/v1/search")
			.times(1)
			.withQuery("limit", "10")
			.withQuery("offset", "10");
	}

	@Test
	void searchOnTheLastPageStaysWithinSpotifysLimit() {
		HttpResponse<String> page = this.visitor.open("/search?q=the&page=100");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("There is nothing on this page");
		assertThat(this.spotify).received("GET", "/v1/search").times(1).withQuery("offset", "990");
	}

	@ParameterizedTest
	@CsvSource({ "track", "album", "artist" })
	void searchWithoutAMatchSaysSo(String type) {
		assertThat(this.visitor.open("/search?q=xyzzy&type=" + type).body()).contains("Nothing found for");
	}

	@Test
	void queryIsEscaped() {
		assertThat(this.visitor.open("/search?q=%3Cscript%3E").body()).contains("&lt;script&gt;")
			.doesNotContain("<script>");
	}

	@Test
	void albumShowsTracksReleaseDateAndArtists() {
		HttpResponse<String> page = this.visitor.open(albumPath("rooms never furnished"));

		assertThat(page.body()).contains("<h1>Rooms I Never Furnished</h1>")
			.contains("27 October 2023")
			.contains("Mira Solenne")
			.contains("alt=\"Cover of Rooms I Never Furnished\"")
			.contains("The Landlord&#39;s Apology");
	}

	@Test
	void releaseDateIsNoMorePreciseThanKnown() {
		assertThat(this.visitor.open(albumPath("small orbits")).body()).contains("February 2020")
			.doesNotContain("1 February");
	}

	@Test
	void albumIsSavedAndRemovedByItsButton() {
		this.visitor.logIn(Visitor.LOGIN + "?scope=user-library-modify", "aurora");
		String path = albumPath("small orbits");
		Map<String, String> fields = Map.of("uri", "spotify:album:" + path.substring("/albums/".length()), "back",
				path);
		HttpResponse<String> page = this.visitor.open(path);

		page = this.visitor.press(page, "/library/remove", fields);
		assertThat(page.uri().getPath()).isEqualTo(path);
		assertThat(page.body()).contains("Removed from your library.").contains("Save to library: Small Orbits");

		page = this.visitor.press(page, "/library/save", fields);
		assertThat(page.body()).contains("Saved to your library.").contains("Remove from library: Small Orbits");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "//example.org", "/\\example.org", "profile", "" })
	void buttonLeadsBackToThisApplicationOnly(String back) {
		HttpResponse<String> page = this.visitor.press(this.visitor.open("/"), "/library/save",
				Map.of("uri", "spotify:album:1234567890123456789012", "back", back));

		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(this.spotify).receivedNothing();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spotify:user:bram", "spotify:playlist:1234567890123456789012", "nonsense" })
	void onlyAlbumsAndTracksCanBeSaved(String uri) {
		HttpResponse<String> page = this.visitor.press(this.visitor.open("/"), "/library/save",
				Map.of("uri", uri, "back", "/"));

		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(this.spotify).receivedNothing();
	}

	@Test
	void buttonWithoutTheTokenOfItsPageIsRefused() {
		HttpResponse<String> page = this.visitor.post("/library/save",
				Map.of("uri", "spotify:album:1234567890123456789012", "back", "/"));

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("open too long");
		assertThat(this.spotify).receivedNothing();
	}

	@Test
	void nowPlayingShowsTheTrackAndHowFarItIs() {
		assertThat(this.visitor.open("/now-playing").body()).contains("<h1>Salt on the Window</h1>")
			.contains("<progress")
			.contains("Kitchen speaker");
	}

	@Test
	void nowPlayingIsFriendlyWhenNothingPlays() {
		HttpResponse<String> page = Visitor.loggedIn(this.port, "bram").open("/now-playing");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("It is quiet right now");
	}

	@Test
	void nowPlayingUnderstandsItemsOfAnUnknownType() {
		this.spotify.next("/v1/me/player")
			.respond(200, "application/json",
					"""
							{"is_playing": false, "progress_ms": 5, "item": {"type": "smell", "id": "1", "name": "Pine", "uri": "spotify:smell:1"}}""");

		assertThat(this.visitor.open("/now-playing").body()).contains("<h1>Pine</h1>").contains("Paused");
	}

	private String albumPath(String name) {
		HttpResponse<String> page = this.visitor.open("/search?type=album&q=" + name.replace(' ', '+'));
		String path = first(ALBUM, page);
		this.spotify.clearRequests();
		return path;
	}

	private static String first(Pattern pattern, HttpResponse<String> page) {
		Matcher matcher = pattern.matcher(page.body());
		assertThat(matcher.find()).as("%s on %s", pattern, page.uri()).isTrue();
		return matcher.group();
	}

}
