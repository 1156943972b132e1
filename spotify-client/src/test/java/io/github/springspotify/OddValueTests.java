package io.github.springspotify;

import java.util.List;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.AudioFeatures;
import io.github.springspotify.model.CurrentlyPlaying;
import io.github.springspotify.model.Followers;
import io.github.springspotify.model.Image;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.PlaybackQueue;
import io.github.springspotify.model.ResumePoint;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.SimplifiedArtist;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What callers see of values of an unexpected kind.
 */
class OddValueTests {

	private static final JsonMapper MAPPER = SpotifyJson.MAPPER;

	@ParameterizedTest
	@ValueSource(strings = { "4.9e11", "2147483648", "9999999999", "9223372036854775808", "1e400", "-3e9",
			"99999999999999999999999999" })
	void numberTooLargeForItsTypeIsAbsent(String number) {
		assertThat(read("{'href':'h','total':" + number + "}", Followers.class)).isEqualTo(new Followers("h", null));
		assertThat(read("{'duration_ms':" + number + ",'id':'a'}", Track.class))
			.extracting(Track::durationMs, Track::id)
			.containsExactly(0, "a");
	}

	@ParameterizedTest
	@CsvSource({ "9999999999, 9999999999", "9223372036854775808,", "1e400," })
	void timestampsAreLonger(String number, @Nullable Long expected) {
		assertThat(read("{'timestamp':" + number + "}", CurrentlyPlaying.class).timestamp()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "118.2, 118.2", "118, 118.0", "'118.2', 118.2", "1e400,", "-1e400,",
			"'NaN',", "'Infinity',", "'fast',", "{}," })
	void fractionIsNumberOrAbsent(String number, @Nullable Double expected) {
		AudioFeatures features = read("{'tempo':" + number + ",'id':'a'}", AudioFeatures.class);
		assertThat(features.tempo()).isEqualTo(expected);
		assertThat(features.id()).isEqualTo("a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "7.0", "7.9", "'7'", "' 7 '", "7.0e0" })
	void numberInAnotherFormIsRead(String number) {
		assertThat(read("{'total':" + number + "}", Followers.class).total()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "''", "' '", "'NaN'", "'Infinity'", "'7.9'", "'1e3'", "'7 million'", "'99999999999'",
			"true", "[]", "[7]", "[null]", "{}", "{'value':7}" })
	void whatIsNoNumberIsAbsent(String value) {
		assertThat(read("{'total':" + value + ",'href':'h'}", Followers.class)).isEqualTo(new Followers("h", null));
		assertThat(read("{'track_number':" + value + ",'id':'a'}", Track.class).trackNumber()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "7.5", "true", "4.9e11" })
	void scalarIsReadAsText(String value) {
		assertThat(read("{'name':" + value + "}", Track.class).name()).isEqualTo(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null" })
	void blankTextIsKept(String text) {
		assertThat(read("{'name':'" + text + "'}", Track.class).name()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "{}", "[]", "['a']", "{'text':'a'}", "{'a':{'b':['c']}}" })
	void whatIsNoTextIsAbsent(String value) {
		assertThat(read("{'name':" + value + ",'id':'a'}", Track.class)).extracting(Track::name, Track::id)
			.containsExactly(null, "a");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "true, true", "'true', true", "'TRUE', true", "'false', false",
			"1, true", "0, false", "'yes',", "'',", "' ',", "1.5,", "[],", "[true],", "{},", "null," })
	void truthInAnotherFormIsRead(String value, @Nullable Boolean expected) {
		assertThat(read("{'fully_played':" + value + "}", ResumePoint.class).fullyPlayed()).isEqualTo(expected);
		assertThat(read("{'explicit':" + value + "}", Track.class).explicit()).isEqualTo(Boolean.TRUE.equals(expected));
	}

	@ParameterizedTest
	@ValueSource(strings = { "'yesterday'", "''", "'2020-01-01'", "{}", "[]", "true", "99999999999999999999999999" })
	void whatIsNoTimeIsAbsent(String value) {
		SavedTrack saved = read("{'added_at':" + value + ",'track':{'id':'a'}}", SavedTrack.class);
		assertThat(saved.addedAt()).isNull();
		assertThat(saved.track().id()).isEqualTo("a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "{}", "{'name':'n'}", "'rock'", "''", "7", "7.5", "true", "{'0':{'id':'a'}}" })
	void whatIsNoListIsEmptyList(String value) {
		String json = "{'genres':" + value + ",'images':" + value + ",'artists':" + value + ",'tracks':{'items':"
				+ value + "},'id':'a'}";
		Album album = read(json, Album.class);
		assertThat(album.genres()).isEmpty();
		assertThat(album.images()).isEmpty();
		assertThat(album.artists()).isEmpty();
		assertThat(album.tracks().items()).isEmpty();
		assertThat(album.id()).isEqualTo("a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "[1]", "[{'spotify':'s'}]", "'u'", "7", "true" })
	void whatIsNoMapIsEmptyMap(String value) {
		assertThat(read("{'external_urls':" + value + "}", Artist.class).externalUrls()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[1]", "[{'id':'b'}]", "'b'", "''", "7", "true" })
	void whatIsNoObjectIsAbsent(String value) {
		Track track = read("{'album':" + value + ",'linked_from':" + value + ",'id':'a'}", Track.class);
		assertThat(track.album()).isNull();
		assertThat(track.linkedFrom()).isNull();
		assertThat(track.id()).isEqualTo("a");
	}

	@Test
	void oddEntriesOfListsAndMapsAreDropped() {
		String json = """
				{'genres':['a',null,7,{},[],['b'],[[1]],{'c':['d']},true,'e'],
				'external_urls':{'a':{},'b':[],'c':['x'],'d':null,'e':7,'spotify':'s'},'id':'i'}""";
		Artist artist = read(json, Artist.class);
		assertThat(artist.genres()).containsExactly("a", "7", "true", "e");
		assertThat(artist.externalUrls()).containsOnlyKeys("e", "spotify");
		assertThat(artist.id()).isEqualTo("i");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "7", "7.5", "true", "''", "'a'", "[]", "[null]", "[{'id':'x'}]", "[[{}]]" })
	void oddEntryNeverLosesThePage(String odd) {
		String json = "{'items':[{'id':'a'}," + odd + ",{'id':'b','artists':[{'id':'c'}," + odd + ",{'id':'d'}]}]}";
		Page<Track> page = MAPPER.readValue(json.replace('\'', '"'), new TypeReference<Page<Track>>() {
		});
		assertThat(page.items()).extracting(Track::id).containsExactly("a", "b");
		assertThat(page.items().get(1).artists()).extracting(SimplifiedArtist::id).containsExactly("c", "d");
		String queue = "{'queue':[{'type':'track','id':'a'}," + odd + ",{'id':'b','type':'episode'}]}";
		assertThat(read(queue, PlaybackQueue.class).queue()).extracting(PlayableItem::id).containsExactly("a", "b");
	}

	@Test
	void listAsAnswerHasNoNulls() {
		List<Image> images = MAPPER.readValue("[null,{\"url\":\"u\"},7,[],\"x\"]", new TypeReference<List<Image>>() {
		});
		assertThat(images).containsExactly(new Image("u", null, null)).isUnmodifiable();
	}

	@Test
	void booleansAsAnswerKeepTheirPlaces() {
		List<Boolean> saved = MAPPER.readValue("[true,null,\"x\",{},[true],\"true\",1]",
				new TypeReference<List<Boolean>>() {
				});
		assertThat(saved).containsExactly(true, false, false, false, false, true, true);
	}

	@Test
	void propertyThatComesTwiceHasItsLastValue() {
		assertThat(read("{'id':'a','name':'n','id':'b'}", Track.class).id()).isEqualTo("b");
	}

	@Test
	void nestingHasItsLimit() {
		assertThat(read("{'id':'a','new':" + "[".repeat(400) + "]".repeat(400) + "}", Track.class).id()).isEqualTo("a");
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> read("{'id':'a','new':" + "[".repeat(600) + "]".repeat(600) + "}", Track.class));
	}

	private static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json.replace('\'', '"'), type);
	}

}
