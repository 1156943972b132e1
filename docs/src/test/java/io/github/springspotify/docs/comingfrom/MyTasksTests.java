package io.github.springspotify.docs.comingfrom;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.autoconfigure.SpotifyProperties;
import io.github.springspotify.boot.test.SpotifyTest;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.util.unit.DataSize;

import static io.github.springspotify.boot.test.SpotifyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@SpotifyTest(properties = "spring.config.additional-location=classpath:retries.yml,classpath:cache.yml")
class MyTasksTests {

	private final MockSpotify spotify;

	private final SpotifyProperties properties;

	private final SpotifyTokens tokens;

	private final MyTasks tasks;

	@Autowired
	MyTasksTests(MockSpotify spotify, SpotifyProperties properties, SpotifyTokens tokens, SpotifyClient client) {
		this.spotify = spotify;
		this.properties = properties;
		this.tokens = tokens;
		this.tasks = new MyTasks(client.asUser("aurora"));
	}

	@BeforeEach
	void login() {
		connect("aurora", "user-library-read", "user-library-modify", "playlist-modify-public",
				"user-modify-playback-state");
		connect("bram", "user-top-read");
	}

	private void connect(String user, String... scopes) {
		String token = this.spotify.issueTokens(user, scopes).refreshToken();
		this.tokens.connect(SpotifyIdentity.user(user), StoredToken.ofRefreshToken(token, Instant.now()));
	}

	@Test
	void callsAreForTheUser() {
		assertThat(this.tasks.nameOfTheUser()).isEqualTo(this.spotify.user("aurora").displayName());
	}

	@Test
	void callsAreForTheApplication() {
		assertThat(this.tasks.album(this.spotify.givenAlbum("Rain").id()).name()).isEqualTo("Rain");
		assertThat(this.spotify).received("GET", "/v1/albums/{id}").byApplication();
	}

	@Test
	void callsAreForAnotherUser() {
		this.spotify.givenTopTracks("bram", this.spotify.givenTrack("Wind"));

		assertThat(this.tasks.topTracksOf("bram").items()).hasSize(1);
		assertThat(this.spotify).received("GET", "/v1/me/top/tracks").byUser("bram");
	}

	@Test
	void findsArtists() {
		this.spotify.givenArtist("Tin Roof");

		Page<?> found = Objects.requireNonNull(this.tasks.artists("Tin Roof"));

		assertThat(found.items()).isNotEmpty();
	}

	@Test
	void readsWhatIsSaved() {
		this.spotify.saveTracks("aurora", 60);

		assertThat(this.tasks.saved()).hasSizeGreaterThanOrEqualTo(60);
	}

	@Test
	void likesMoreTracksThanFitIntoACall() {
		this.tasks.like(Collections.nCopies(45, track()));

		assertThat(this.spotify).received("PUT", "/v1/me/library").times(2);
	}

	@Test
	void createsAPlaylist() {
		SpotifyUri track = track();

		this.tasks.createPlaylist(List.of(track));

		assertThat(this.spotify).received("POST", "/v1/playlists/{id}/items").withBodyContaining(track.toString());
	}

	@Test
	void plays() {
		SpotifyUri album = SpotifyUri.parse(this.spotify.givenAlbum("Rain").uri());

		this.tasks.play(album);

		assertThat(this.spotify).received("PUT", "/v1/me/player/play").withBodyContaining(album.toString());
	}

	@Test
	void asksForALanguage() {
		this.tasks.nameInJapanese(this.spotify.givenArtist("Tin Roof").id());

		assertThat(this.spotify).received("GET", "/v1/artists/{id}").withHeader("Accept-Language", "ja");
	}

	@Test
	void knowsWhatIsNotThere() {
		assertThat(this.tasks.find("0000000000000000000000")).isNull();
		assertThat(this.tasks.comeBackAt()).isNull();
	}

	@Test
	void knowsWhenToComeBack() {
		this.spotify.rateLimited(Duration.ofMinutes(5));

		assertThat(this.tasks.find(this.spotify.givenAlbum("Rain").id())).isNull();
		assertThat(this.tasks.comeBackAt()).isAfter(Instant.now());
	}

	@Test
	void settingsAreThoseOfTheFiles() {
		assertThat(this.properties.timeout()).hasSeconds(15);
		assertThat(this.properties.retry().maxRetries()).isEqualTo(5);
		assertThat(this.properties.rateLimit().maxWait()).hasMinutes(1);
		assertThat(this.properties.cache().maxEntries()).isEqualTo(1000);
		assertThat(this.properties.cache().maxSize()).isEqualTo(DataSize.ofMegabytes(8));
	}

	private SpotifyUri track() {
		return SpotifyUri.parse(this.spotify.givenTrack("Rain").uri());
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

	}

}
