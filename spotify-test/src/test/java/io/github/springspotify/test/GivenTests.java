package io.github.springspotify.test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What tests put into the stand-in.
 */
class GivenTests {

	private static final MockSpotify spotify = MockSpotify.start();

	private static final MockSpotify extended = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private final Caller caller = new Caller(spotify);

	@AfterAll
	static void close() {
		spotify.close();
		extended.close();
	}

	@Test
	void albumIsThereWithItsTracksAndArtist() {
		MockItem album = spotify.givenAlbum("Tin Roof Sessions",
				(spec) -> spec.artist("The Lamplighters").releaseDate("2025-11").tracks("Rain", "Shine"));

		JsonNode read = get("/v1/albums/" + album.id());
		assertThat(read.path("name").asString()).isEqualTo("Tin Roof Sessions");
		assertThat(read.path("release_date_precision").asString()).isEqualTo("month");
		assertThat(read.at("/artists/0/name").asString()).isEqualTo("The Lamplighters");
		assertThat(read.at("/tracks/items/1/uri").asString()).isEqualTo(album.tracks().get(1).uri());
		assertThat(read.at("/images/0/url").asString()).startsWith(spotify.accountsBaseUrl());
	}

	@Test
	void albumIsFoundAndListedWithItsArtist() {
		MockItem artist = spotify.givenArtist("Wet Paint", (spec) -> spec.genres("slow punk"));
		MockItem album = spotify.givenAlbum("Do Not Touch", (spec) -> spec.artist("Wet Paint"));

		assertThat(get("/v1/artists/" + artist.id() + "/albums").at("/items/0/id").asString()).isEqualTo(album.id());
		assertThat(get("/v1/search?q=touch&type=album").at("/albums/items/0/id").asString()).isEqualTo(album.id());
		assertThat(album.tracks()).extracting(MockItem::name).containsExactly("Do Not Touch");
	}

	@Test
	void trackHasASingleOfItsOwn() {
		MockItem track = spotify.givenTrack("Rain",
				(spec) -> spec.artist("Wet Paint").duration(Duration.ofSeconds(75)).explicit(true));

		JsonNode read = get("/v1/tracks/" + track.id());
		assertThat(read.path("duration_ms").asInt()).isEqualTo(75_000);
		assertThat(read.path("explicit").asBoolean()).isTrue();
		assertThat(read.at("/album/album_type").asString()).isEqualTo("single");
		assertThat(read.at("/artists/0/name").asString()).isEqualTo("Wet Paint");
	}

	@Test
	void thingsOfTheSameNameAreNotTheSame() {
		assertThat(spotify.givenTrack("Twice").id()).isNotEqualTo(spotify.givenTrack("Twice").id());
	}

	@Test
	void playlistIsInTheLibraryOfItsOwner() {
		MockItem album = spotify.givenAlbum("Long Drive", (spec) -> spec.tracks("One", "Two"));
		MockItem playlist = spotify.givenPlaylist("Road Trip",
				(spec) -> spec.owner("bram").description("West").secret().tracks(album, spotify.givenTrack("Three")));

		JsonNode read = userGet("bram", "/v1/playlists/" + playlist.id() + "/items");
		assertThat(playlist.tracks()).extracting(MockItem::name).containsExactly("One", "Two", "Three");
		assertThat(read.path("total").asInt()).isEqualTo(3);
		assertThat(userGet("bram", "/v1/me/playlists").toString()).contains(playlist.uri());
		assertThat(this.caller.get("/v1/playlists/" + playlist.id(), spotify.issueAppToken()).statusCode())
			.isEqualTo(404);
	}

	@Test
	void profileIsChangedAndKeepsItsIds() {
		String accountId = extended.user("aurora").accountId();
		extended.givenProfile("aurora", (profile) -> profile.displayName("Aurora L.").country("DE").premium(false));

		JsonNode me = new Caller(extended).json("/v1/me",
				extended.issueTokens("aurora", "user-read-private").accessToken());
		assertThat(me.path("display_name").asString()).isEqualTo("Aurora L.");
		assertThat(me.path("country").asString()).isEqualTo("DE");
		assertThat(me.path("product").asString()).isEqualTo("free");
		assertThat(extended.user("aurora").accountId()).isEqualTo(accountId);
	}

	@Test
	void profileOfNobodyIsANewUser() {
		spotify.givenProfile("carla", (profile) -> profile.displayName("Carla"));

		assertThat(spotify.user("carla").displayName()).isEqualTo("Carla");
	}

	@Test
	void usersLikeSaveAndPlayWhatTheyAreGiven() {
		spotify.addUser("dora", "Dora");
		MockItem first = spotify.givenTrack("First");
		MockItem second = spotify.givenTrack("Second");
		spotify.givenTopTracks("dora", second, first);
		spotify.givenSaved("dora", first, second);
		spotify.givenPlaying("dora", first);

		assertThat(userGet("dora", "/v1/me/top/tracks").at("/items/0/name").asString()).isEqualTo("Second");
		assertThat(userGet("dora", "/v1/me/tracks").at("/items/0/track/name").asString()).isEqualTo("Second");
		assertThat(userGet("dora", "/v1/me/player").at("/item/name").asString()).isEqualTo("First");
	}

	@Test
	void whatComesFromAnotherStandInIsRefused() {
		MockItem elsewhere = extended.givenTrack("Elsewhere");

		assertThatIllegalArgumentException().isThrownBy(() -> spotify.givenTopTracks("aurora", elsewhere))
			.withMessageContaining(elsewhere.uri());
		assertThatIllegalArgumentException().isThrownBy(() -> spotify.givenSaved("aurora", elsewhere));
	}

	@Test
	void oddAlbumsAreRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> spotify.givenAlbum("Odd", (album) -> album.releaseDate("yesterday")));
		assertThatIllegalArgumentException().isThrownBy(() -> spotify.givenAlbum("Odd", (album) -> album.type("tape")));
	}

	@Test
	void trackWithoutLengthIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> spotify.givenTrack("Odd", (track) -> track.duration(Duration.ofNanos(1))))
			.withMessageContaining("PT0.000000001S");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> spotify.givenTrack("Odd", (track) -> track.duration(Duration.ofDays(25))));
	}

	@Test
	void callersOfRequestsAreKnown() {
		try (MockSpotify own = MockSpotify.start()) {
			Caller other = new Caller(own);
			other.get("/v1/me", own.issueTokens("bram", "user-top-read").accessToken());
			other.get("/v1/me", own.issueAppToken());
			other.get("/v1/me", "forged");

			List<RecordedRequest> requests = own.requests("/v1/me");
			assertThat(own.callerOf(requests.get(0))).isEqualTo(new MockCaller("bram", Set.of("user-top-read")));
			assertThat(own.callerOf(requests.get(1))).isEqualTo(new MockCaller(null, Set.of()));
			assertThat(own.callerOf(requests.get(2))).isNull();
		}
	}

	@Test
	void slowAnswersAndTheLogEndWithReset() {
		try (MockSpotify own = MockSpotify.start()) {
			own.slow(Duration.ofMillis(60));
			long start = System.nanoTime();
			new Caller(own).get("/v1/markets", own.issueAppToken());
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
			own.fail(1, 503);

			own.reset();

			assertThat(own.requests()).isEmpty();
			assertThat(new Caller(own).get("/v1/search?q=a&type=track", own.issueAppToken()).statusCode())
				.isEqualTo(200);
		}
	}

	private JsonNode get(String path) {
		return this.caller.json(path, spotify.issueAppToken());
	}

	private JsonNode userGet(String user, String path) {
		return this.caller.json(path,
				spotify
					.issueTokens(user, "user-top-read", "user-library-read", "user-read-playback-state",
							"playlist-read-private")
					.accessToken());
	}

}
