package io.github.springspotify.test;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recommendations and audio features, in extended mode.
 */
class RecommendationApiTests {

	private static final MockSpotify spotify = MockSpotify.builder().quotaMode(QuotaMode.EXTENDED).start();

	private static final Catalogue catalogue = CatalogueReader.read();

	private static final Track TRACK = catalogue.tracks().get(0);

	private final Caller caller = new Caller(spotify);

	private final String token = spotify.issueAppToken();

	@AfterAll
	static void close() {
		spotify.close();
	}

	@Test
	void seedsAreRepeatedWithTheirPools() {
		JsonNode answer = this.caller.json("/v1/recommendations?limit=5&seed_tracks=" + TRACK.id() + "&seed_artists="
				+ catalogue.artists().get(2).id() + "&seed_genres=ambient", this.token);
		JsonNode seeds = answer.path("seeds");

		assertThat(answer.path("tracks")).hasSize(5);
		assertThat(seeds).extracting((seed) -> seed.path("type").asString())
			.containsExactly("ARTIST", "TRACK", "GENRE");
		assertThat(seeds.path(1).path("href").asString()).endsWith("/tracks/" + TRACK.id());
		assertThat(seeds.path(2).path("href").isNull()).isTrue();
		assertThat(seeds.path(2).path("initialPoolSize").asInt()).isEqualTo(17);
		assertThat(answer.path("tracks")).noneMatch((track) -> track.path("id").asString().equals(TRACK.id()));
	}

	@Test
	void sameQuestionHasTheSameAnswer() {
		String path = "/v1/recommendations?seed_genres=dream-pop&target_tempo=120";

		assertThat(this.caller.json(path, this.token)).isEqualTo(this.caller.json(path, this.token));
		assertThat(this.caller.json(path, this.token).path("tracks"))
			.isNotEqualTo(this.caller.json("/v1/recommendations?seed_genres=dream-pop", this.token).path("tracks"));
	}

	@Test
	void boundsFilter() {
		JsonNode answer = this.caller.json("/v1/recommendations?limit=100&seed_genres=ambient&max_energy=0.5"
				+ "&min_duration_ms=240000&max_popularity=100", this.token);
		JsonNode seed = answer.at("/seeds/0");

		assertThat(seed.path("afterFilteringSize").asInt()).isPositive()
			.isLessThan(seed.path("initialPoolSize").asInt());
		assertThat(answer.path("tracks")).hasSize(seed.path("afterFilteringSize").asInt())
			.allMatch((track) -> track.path("duration_ms").asInt() >= 240_000)
			.allMatch((track) -> features(track.path("id").asString()).path("energy").asDouble() <= 0.5);
	}

	@Test
	void unavailableTracksFallOut() {
		JsonNode answer = this.caller.json("/v1/recommendations?limit=100&seed_genres=downtempo&market=US", this.token);

		assertThat(answer.at("/seeds/0/afterFilteringSize").asInt()).isEqualTo(7);
		assertThat(answer.at("/seeds/0/afterRelinkingSize").asInt()).isEqualTo(3);
		assertThat(answer.path("tracks")).hasSize(3).allMatch((track) -> track.path("is_playable").asBoolean());
	}

	@Test
	void unknownSeedsLeadNowhere() {
		JsonNode answer = this.caller.json("/v1/recommendations?seed_genres=polka&seed_tracks=" + Operation.ID,
				this.token);

		assertThat(answer.path("tracks")).isEmpty();
		assertThat(answer.path("seeds")).hasSize(2).allMatch((seed) -> seed.path("initialPoolSize").asInt() == 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                              | At least one seed is required
			?seed_genres=a,b,c&seed_artists=ID,ID,ID        | Too many seeds: at most 5 are allowed
			?seed_artists=x                                 | invalid id
			?seed_tracks=spotify:track:ID                   | invalid id
			?seed_genres=ambient&limit=101                  | Invalid limit
			?seed_genres=ambient&min_energy=1.1             | Invalid min_energy
			?seed_genres=ambient&target_energy=high         | Invalid target_energy
			?seed_genres=ambient&max_key=1.5                | Invalid max_key
			?seed_genres=ambient&target_popularity=101      | Invalid target_popularity
			?seed_genres=ambient&min_happiness=1            | Unknown query parameter 'min_happiness'
			?seed_genres=ambient&offset=5                   | Unknown query parameter 'offset'
			""")
	void badRequestsAreRefused(String query, String message) {
		String path = "/v1/recommendations" + query.replace("ID", Operation.ID);

		assertThat(Caller.json(this.caller.get(path, this.token)).at("/error/message").asString()).isEqualTo(message);
	}

	@Test
	void genreSeedsCanBeUsed() {
		JsonNode genres = this.caller.json("/v1/recommendations/available-genre-seeds", this.token).path("genres");

		assertThat(genres).hasSizeGreaterThan(10);
		genres.forEach((genre) -> assertThat(
				this.caller.json("/v1/recommendations?seed_genres=" + genre.asString(), this.token).path("tracks"))
			.isNotEmpty());
	}

	@Test
	void featuresAreThoseOfTheTrack() {
		JsonNode features = features(TRACK.id());

		assertThat(features.propertyNames()).containsExactlyInAnyOrder("acousticness", "analysis_url", "danceability",
				"duration_ms", "energy", "id", "instrumentalness", "key", "liveness", "loudness", "mode", "speechiness",
				"tempo", "time_signature", "track_href", "type", "uri", "valence");
		assertThat(features.path("type").asString()).isEqualTo("audio_features");
		assertThat(features.path("duration_ms").asInt()).isEqualTo(TRACK.durationMs());
		assertThat(features.path("key").asInt()).isBetween(0, 11);
		assertThat(features.path("energy").asDouble()).isBetween(0.0, 1.0);
		assertThat(features).isEqualTo(features(TRACK.id())).isNotEqualTo(features(catalogue.tracks().get(1).id()));
	}

	@Test
	void featuresOfSeveralKeepTheOrderWithGaps() {
		List<String> ids = List.of(catalogue.tracks().get(4).id(), Operation.ID, TRACK.id());
		JsonNode several = this.caller.json("/v1/audio-features?ids=" + String.join(",", ids), this.token)
			.path("audio_features");

		assertThat(several).hasSize(3);
		assertThat(several.path(1).isNull()).isTrue();
		assertThat(several.path(2)).isEqualTo(features(TRACK.id()));
	}

	@Test
	void analysisIsCompleteButShort() {
		JsonNode analysis = this.caller.json("/v1/audio-analysis/" + TRACK.id(), this.token);

		assertThat(analysis.propertyNames()).containsExactly("meta", "track", "bars", "beats", "sections", "segments",
				"tatums");
		assertThat(analysis.path("track").propertyNames()).hasSize(26)
			.contains("codestring", "code_version", "tempo_confidence", "start_of_fade_out");
		assertThat(analysis.at("/track/tempo")).isEqualTo(features(TRACK.id()).path("tempo"));
		assertThat(analysis.at("/bars/1/start").asDouble()).isPositive();
		assertThat(analysis.path("tatums").size()).isEqualTo(2 * analysis.path("beats").size());
		assertThat(analysis.at("/sections/0").propertyNames()).hasSize(12);
		assertThat(analysis.at("/segments/0/pitches")).hasSize(12);
		assertThat(analysis.at("/segments/0/timbre")).hasSize(12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "audio-features", "audio-analysis" })
	void unknownTracksAreNotFound(String name) {
		assertThat(this.caller.get("/v1/" + name + "/" + Operation.ID, this.token).statusCode()).isEqualTo(404);
		assertThat(this.caller.get("/v1/" + name + "/x", this.token).body()).contains("invalid id");
	}

	private JsonNode features(String id) {
		return this.caller.json("/v1/audio-features/" + id, this.token);
	}

}
