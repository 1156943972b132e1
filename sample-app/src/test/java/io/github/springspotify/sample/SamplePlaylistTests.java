package io.github.springspotify.sample;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Playlists and their changes, over real HTTP against the stand-in. Each test makes a
 * playlist of its own.
 */
@SampleApplicationTest
class SamplePlaylistTests {

	private static final Pattern TITLE = Pattern.compile("aria-label=\"Remove: ([^\"]+)\"");

	private static final Pattern SNAPSHOT = Pattern.compile("name=\"snapshot\" value=\"([^\"]+)\"");

	private static final Pattern FOUND = Pattern.compile("name=\"uri\" value=\"(spotify:track:\\w+)\"");

	@Autowired
	private MockSpotify spotify;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void logIn() {
		this.visitor = new Visitor(this.port);
		this.visitor.logIn(Visitor.LOGIN + "?scope=playlist-modify-private+playlist-modify-public", "aurora");
	}

	@Test
	void ownPlaylistsAndThoseOfOthersLeadToTheirPages() {
		HttpResponse<String> page = this.visitor.open("/playlists");

		assertThat(page.body()).contains("Night Ferry").contains("A Year of Small Concerts");
		assertThat(this.visitor.open(linkTo("Night Ferry", page)).body()).contains("Add something");
	}

	@Test
	void playlistOfSomebodyElseCannotBeChanged() {
		HttpResponse<String> page = this.visitor
			.open(linkTo("A Year of Small Concerts", this.visitor.open("/playlists")));

		assertThat(page.body()).contains("Harbour Hall").doesNotContain("Add something").doesNotContain("Rename");
	}

	@Test
	void newPlaylistIsEmptyAndPrivate() {
		HttpResponse<String> page = create("Empty");

		assertThat(page.body()).contains("<h1>Empty</h1>").contains("There is nothing in it yet.");
		assertThat(this.spotify.requests("/v1/me/playlists")).last()
			.satisfies((request) -> assertThat(request.body()).contains("\"public\":false"));
	}

	@Test
	void playlistIsRenamed() {
		HttpResponse<String> page = create("Before");

		page = press(page, "/rename", Map.of("name", " After "));

		assertThat(page.body()).contains("Renamed.").contains("<h1>After</h1>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void nameHasToBeAName(String name) {
		HttpResponse<String> page = this.visitor.press(this.visitor.open("/playlists"), "/playlists",
				Map.of("name", name));

		assertThat(page.statusCode()).isEqualTo(400);
	}

	@Test
	void tracksAreFoundAddedMovedAndRemoved() {
		HttpResponse<String> page = withTracks("Tracks");
		List<String> titles = titles(page);
		assertThat(titles).hasSize(3);

		page = press(page, "/move", Map.of("from", "2", "before", "0", "snapshot", snapshot(page)));
		assertThat(titles(page)).containsExactly(titles.get(2), titles.get(0), titles.get(1));

		String uri = FOUND.matcher(page.body()).results().findFirst().orElseThrow().group(1);
		page = press(page, "/remove", Map.of("uri", uri, "snapshot", snapshot(page)));
		assertThat(titles(page)).containsExactly(titles.get(0), titles.get(1));
	}

	@Test
	void changeOfAPlaylistThatSomebodyElseHasChangedIsNotMade() {
		HttpResponse<String> page = withTracks("Shared");
		HttpResponse<String> changed = press(page, "/move",
				Map.of("from", "0", "before", "3", "snapshot", snapshot(page)));

		HttpResponse<String> conflict = press(page, "/move",
				Map.of("from", "0", "before", "3", "snapshot", snapshot(page)));

		assertThat(conflict.body()).contains("Somebody has changed this playlist in the meantime");
		assertThat(titles(conflict)).isEqualTo(titles(changed));
	}

	@Test
	void changeAsksForItsPermissionFirst() {
		Visitor other = Visitor.loggedIn(this.port, "bram");

		HttpResponse<String> page = other.press(other.open("/playlists"), "/playlists", Map.of("name", "Mine"));

		assertThat(page.uri().getPath()).isEqualTo("/authorize");
		assertThat(page.body()).contains("playlist");
	}

	private HttpResponse<String> create(String name) {
		return this.visitor.press(this.visitor.open("/playlists"), "/playlists", Map.of("name", name));
	}

	private HttpResponse<String> withTracks(String name) {
		HttpResponse<String> page = create(name);
		Matcher found = FOUND.matcher(this.visitor.open(page.uri().getPath() + "?q=the").body());
		for (int i = 0; i < 3 && found.find(); i++) {
			page = press(page, "/add", Map.of("uri", found.group(1)));
		}
		return page;
	}

	private HttpResponse<String> press(HttpResponse<String> page, String action, Map<String, String> fields) {
		return this.visitor.press(page, page.uri().getPath() + action, new LinkedHashMap<>(fields));
	}

	private static List<String> titles(HttpResponse<String> page) {
		return TITLE.matcher(page.body()).results().map((result) -> result.group(1)).toList();
	}

	private static String snapshot(HttpResponse<String> page) {
		return SNAPSHOT.matcher(page.body()).results().findFirst().orElseThrow().group(1);
	}

	private static String linkTo(String name, HttpResponse<String> page) {
		Matcher link = Pattern.compile("href=\"(/playlists/\\w+)\">" + name).matcher(page.body());
		assertThat(link.find()).as(name).isTrue();
		return link.group(1);
	}

}
