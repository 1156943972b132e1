package io.github.springspotify;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.AlbumType;
import io.github.springspotify.model.Albums;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.AudioFeaturesList;
import io.github.springspotify.model.Device;
import io.github.springspotify.model.DeviceType;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlaybackState;
import io.github.springspotify.model.RecommendationSeed;
import io.github.springspotify.model.Recommendations;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.Track;
import io.github.springspotify.model.UnknownItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecodingTests {

	private static final JsonMapper MAPPER = SpotifyJson.MAPPER;

	@Test
	void keepsAlbumTypeThatIsNotKnown() {
		assertThat(MAPPER.readValue("{\"album_type\":\"Mixtape\"}", Album.class).albumType())
			.isEqualTo(new AlbumType("mixtape"));
		assertThat(MAPPER.readValue("{\"album_type\":\"EP\"}", Album.class).albumType()).isEqualTo(AlbumType.EP);
	}

	@Test
	void keepsDeviceTypeThatIsNotKnown() {
		assertThat(MAPPER.readValue("{\"type\":\"TV\"}", Device.class).type()).isEqualTo(DeviceType.TV);
		assertThat(MAPPER.readValue("{\"type\":\"Fridge\"}", Device.class).type()).hasToString("fridge");
	}

	@Test
	void readsPlayableItemByItsType() {
		assertThat(item("{\"type\":\"track\",\"id\":\"a\",\"track\":true,\"episode\":false}"))
			.isInstanceOfSatisfying(Track.class, (track) -> assertThat(track.id()).isEqualTo("a"));
		assertThat(item("{\"type\":\"episode\",\"id\":\"b\"}")).isInstanceOfSatisfying(Episode.class,
				(episode) -> assertThat(episode.id()).isEqualTo("b"));
	}

	@Test
	void keepsPlayableItemOfUnknownType() {
		assertThat(item("{\"type\":\"hologram\",\"id\":\"c\",\"name\":\"N\",\"uri\":\"spotify:hologram:c\"}"))
			.isEqualTo(new UnknownItem("hologram", "c", "N", "spotify:hologram:c", Map.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\":\"c\"}", "{\"type\":null,\"id\":\"c\"}" })
	void keepsPlayableItemWithoutType(String json) {
		assertThat(item(json)).isEqualTo(new UnknownItem(null, "c", null, null, Map.of()));
	}

	@Test
	void readsEpisodeInTheShapeOfTrack() {
		String json = """
				{"type":"episode","episode":false,"track":true,"id":"e","album":{"type":"show","name":null},
				"artists":[{"type":"free text","name":null}],"duration_ms":1000}""";
		assertThat(item(json)).isInstanceOfSatisfying(Episode.class,
				(episode) -> assertThat(episode.durationMs()).isEqualTo(1000));
	}

	@Test
	void itemCanBeAbsent() {
		assertThat(item("null")).isNull();
	}

	@Test
	void dropsNullEntriesOfPages() {
		String json = "{\"items\":[null,{\"id\":\"a\"},null,{\"id\":\"b\"}],\"total\":4,\"limit\":20}";
		Page<SimplifiedAlbum> page = MAPPER.readValue(json, new TypeReference<Page<SimplifiedAlbum>>() {
		});
		assertThat(page.items()).extracting(SimplifiedAlbum::id).containsExactly("a", "b");
		assertThat(page.total()).isEqualTo(4);
	}

	@Test
	void dropsNullEntriesOfBatches() {
		assertThat(MAPPER.readValue("{\"albums\":[null,{\"id\":\"a\"},null]}", Albums.class).albums())
			.extracting(Album::id)
			.containsExactly("a");
		assertThat(MAPPER.readValue("{\"audio_features\":[null]}", AudioFeaturesList.class).audioFeatures()).isEmpty();
	}

	@Test
	void readsSeedOfRecommendationsInCamelCase() {
		String json = "{\"seeds\":[{\"initialPoolSize\":500,\"type\":\"GENRE\",\"href\":null}],\"tracks\":null}";
		assertThat(MAPPER.readValue(json, Recommendations.class).seeds()).singleElement()
			.extracting(RecommendationSeed::initialPoolSize)
			.isEqualTo(500);
	}

	@Test
	void readsFloatsWhereIntegersBelong() {
		String json = "{\"followers\":{\"total\":4.9022656E7},\"images\":[{\"height\":806.0,\"width\":null}]}";
		Artist artist = MAPPER.readValue(json, Artist.class);
		assertThat(artist.followers()).satisfies((followers) -> assertThat(followers.total()).isEqualTo(49022656));
		assertThat(artist.images()).singleElement().satisfies((image) -> assertThat(image.height()).isEqualTo(806));
	}

	@Test
	void objectInPlaceOfScalarCountsAsAbsent() {
		String json = "{\"id\":\"a\",\"duration_ms\":{\"totalMilliseconds\":1},\"name\":{\"text\":\"x\"},\"track_number\":3}";
		Track track = MAPPER.readValue(json, Track.class);
		assertThat(track.durationMs()).isZero();
		assertThat(track.name()).isNull();
		assertThat(track.trackNumber()).isEqualTo(3);
	}

	@Test
	void readsItemsOfPlaylistUnderEitherKey() {
		assertThat(itemsTotal("{\"items\":{\"total\":7}}")).isEqualTo(7);
		assertThat(itemsTotal("{\"tracks\":{\"total\":7}}")).isEqualTo(7);
		assertThat(itemsTotal("{\"items\":{\"total\":7},\"tracks\":{\"total\":7}}")).isEqualTo(7);
	}

	@Test
	void readsItemsOfPlaylistUnderBothKeysWhenNothingIsMissing() {
		String json = """
				{"collaborative":false,"description":"","external_urls":{},"followers":{"total":1},"href":"h","id":"i",
				"images":null,"name":"n","owner":{"id":"o"},"primary_color":null,"public":true,"snapshot_id":"s",
				"items":{"href":"h","total":7},"type":"playlist","uri":"u","tracks":{"href":"h","total":7}}""";
		assertThat(itemsTotal(json)).isEqualTo(7);
	}

	@Test
	void ignoresPropertiesThatAreNotKnown() {
		assertThat(MAPPER.readValue("{\"id\":\"a\",\"brand_new\":{\"x\":[1]}}", Track.class).id()).isEqualTo("a");
	}

	@ParameterizedTest
	@MethodSource("records")
	void survivesThatEverythingIsMissing(Class<?> type) throws Exception {
		Object empty = MAPPER.readValue("{}", type);
		for (RecordComponent component : type.getRecordComponents()) {
			Object value = component.getAccessor().invoke(empty);
			if (Collection.class.isAssignableFrom(component.getType())
					|| Map.class.isAssignableFrom(component.getType())) {
				assertThat(value).as("%s", component).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("records")
	void survivesValuesOfEveryKindInEveryPlace(Class<?> type) {
		List<String> values = List.of("null", "true", "7", "7.9", "4.9e11", "1e400", "\"text\"", "\"\"", "\"12\"", "[]",
				"[null]", "[7]", "[\"text\"]", "[{}]", "[[]]", "{}", "{\"a\":null}", "{\"a\":{\"b\":[1]}}");
		List<String> failures = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			String name = component.getName().equals("isPublic") ? "public"
					: component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
			for (String value : values) {
				String json = "{\"" + name + "\":" + value + ",\"id\":\"a\"}";
				try {
					MAPPER.readValue(json, type);
				}
				catch (RuntimeException ex) {
					failures.add(json + " -> " + ex.getMessage());
				}
			}
		}
		assertThat(failures).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[{}]", "\"text\"", "7", "true" })
	void refusesAnswerThatIsNoObject(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> MAPPER.readValue(json, Album.class));
	}

	@Test
	void decodedListsCannotBeChanged() {
		List<String> genres = MAPPER.readValue("{\"genres\":[\"a\",null]}", Artist.class).genres();
		assertThat(genres).containsExactly("a").isUnmodifiable();
	}

	@Test
	void noSetOfValuesIsClosed() {
		assertThat(AnswerTypes.withParts()).noneMatch(JavaType::isEnumType);
	}

	static Stream<Class<?>> records() {
		return AnswerTypes.withParts()
			.stream()
			.<Class<?>>map(JavaType::getRawClass)
			.filter((type) -> type.isRecord() && type.getRecordComponents().length > 1)
			.distinct();
	}

	private static Object item(String json) {
		return MAPPER.readValue("{\"item\":" + json + "}", PlaybackState.class).item();
	}

	private static Integer itemsTotal(String json) {
		return MAPPER.readValue(json, SimplifiedPlaylist.class).items().total();
	}

}
