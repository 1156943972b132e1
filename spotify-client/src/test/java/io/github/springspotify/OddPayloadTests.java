package io.github.springspotify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.springspotify.model.Album;
import io.github.springspotify.model.AlbumType;
import io.github.springspotify.model.Artist;
import io.github.springspotify.model.CurrentlyPlaying;
import io.github.springspotify.model.CursorPage;
import io.github.springspotify.model.Device;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Image;
import io.github.springspotify.model.ItemsReference;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.PlayHistory;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.PlaybackContext;
import io.github.springspotify.model.PlaybackState;
import io.github.springspotify.model.Playlist;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.RepeatState;
import io.github.springspotify.model.Restrictions;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.Show;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.SimplifiedArtist;
import io.github.springspotify.model.SimplifiedAudiobook;
import io.github.springspotify.model.SimplifiedChapter;
import io.github.springspotify.model.SimplifiedEpisode;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SimplifiedShow;
import io.github.springspotify.model.Track;
import io.github.springspotify.model.UnknownItem;
import io.github.springspotify.support.Payloads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What callers see of the oddities that Spotify is known for.
 */
class OddPayloadTests {

	private static final JsonMapper MAPPER = SpotifyJson.MAPPER;

	private static final TypeReference<Page<PlaylistTrack>> ENTRIES = new TypeReference<>() {
	};

	@Test
	void nullEntriesOfSearchResultsAreDropped() {
		SearchResult found = MAPPER.readValue(Payloads.read("search-with-null-entries"), SearchResult.class);

		assertThat(found.tracks().items()).extracting(Track::id).containsExactly("track");
		assertThat(found.artists().items()).extracting(Artist::id).containsExactly("artist");
		assertThat(found.albums().items()).extracting(SimplifiedAlbum::id).containsExactly("album");
		assertThat(found.playlists().items()).extracting(SimplifiedPlaylist::id).containsExactly("playlist");
		assertThat(found.shows().items()).extracting(SimplifiedShow::id).containsExactly("show");
		assertThat(found.episodes().items()).extracting(SimplifiedEpisode::id).containsExactly("episode");
		assertThat(found.audiobooks().items()).extracting(SimplifiedAudiobook::id).containsExactly("audiobook");
		assertThat(found.audiobooks().items().get(0).authors()).isEmpty();
		assertThat(found.albums().total()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'images':null}", "{'images':[]}", "{}" })
	void playlistWithoutImagesHasEmptyList(String json) {
		assertThat(read(json, Playlist.class).images()).isEmpty();
		assertThat(read(json, SimplifiedPlaylist.class).images()).isEmpty();
	}

	@Test
	void imageNeedNotHaveItsSize() {
		assertThat(read("{'url':'u','height':null,'width':null}", Image.class)).isEqualTo(new Image("u", null, null));
		assertThat(read("{'url':'u'}", Image.class)).isEqualTo(new Image("u", null, null));
	}

	@Test
	void floatsAreReadAsWholeNumbers() {
		Artist artist = read("{'followers':{'total':4.9022656E7},'images':[{'height':806.0}]}", Artist.class);
		assertThat(artist.followers().total()).isEqualTo(49022656);
		assertThat(artist.images().get(0).height()).isEqualTo(806);
		assertThat(read("{'track_number':2.0}", Track.class).trackNumber()).isEqualTo(2);
	}

	@Test
	void objectInPlaceOfTextIsAbsent() {
		Show show = read("{'id':'s','publisher':{'name':'P'},'total_episodes':3}", Show.class);
		assertThat(show.publisher()).isNull();
		assertThat(show.totalEpisodes()).isEqualTo(3);
	}

	@Test
	void localFileIsTrackWithoutId() {
		Page<PlaylistTrack> page = MAPPER.readValue(Payloads.read("playlist-with-local-file"), ENTRIES);

		assertThat(page.items()).extracting(PlaylistTrack::isLocal).containsExactly(true, false);
		Track local = (Track) page.items().get(0).item();
		assertThat(local.id()).isNull();
		assertThat(local.uri()).isEqualTo("spotify:local:The+Neighbours:Kitchen+Tapes:Boiling+Over:187");
		assertThat(local.durationMs()).isZero();
		assertThat(local.album().albumType()).isNull();
		assertThat(local.album().releasedOn()).isNull();
		assertThat(local.artists()).extracting(SimplifiedArtist::name).containsExactly("The Neighbours");
	}

	@Test
	void malformedEpisodeIsEpisodeAndHarmsNoOtherEntry() {
		Page<PlaylistTrack> page = MAPPER.readValue(Payloads.read("playlist-with-malformed-episode"), ENTRIES);

		assertThat(page.items()).hasSize(3);
		Episode episode = (Episode) page.items().get(0).item();
		assertThat(episode.id()).isEqualTo("512ojhOuo1ktJprKbVcKyQ");
		assertThat(episode.durationMs()).isEqualTo(2685023);
		assertThat(page.items().get(1).item()).isInstanceOf(Track.class)
			.extracting(PlayableItem::name)
			.isEqualTo("Salt");
	}

	@Test
	void entryWithoutItemIsKeptAndEntryThatIsNullIsDropped() {
		Page<PlaylistTrack> page = MAPPER.readValue(Payloads.read("playlist-with-malformed-episode"), ENTRIES);

		assertThat(page.items().get(2).item()).isNull();
		assertThat(page.items().get(2).addedAt()).isEqualTo("2024-12-01T08:00:02Z");
		assertThat(page.total()).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource({ "1973, year, 1973-01-01", "1973-03, month, 1973-03-01", "1973-03-24, day, 1973-03-24",
			"2021-05-04T13:37, minute, 2021-05-04", "0000, year,", ", ,", "soon, season," })
	void releaseDateIsKeptAsItCameAndParsedIfItIsDate(@Nullable String date, @Nullable String precision,
			@Nullable LocalDate expected) {
		String json = "{'release_date':" + quoted(date) + ",'release_date_precision':" + quoted(precision) + "}";
		SimplifiedAlbum album = read(json, SimplifiedAlbum.class);
		assertThat(album.releaseDate()).isEqualTo(date);
		assertThat(album.releaseDatePrecision()).isEqualTo(precision);
		assertThat(album.releasedOn()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "album, album", "ALBUM, album", "Compilation, compilation", "ep, ep", "appears_on, appears_on", "," })
	void albumTypesAreOpenAndInLowerCase(@Nullable String sent, @Nullable String expected) {
		AlbumType type = read("{'album_type':" + quoted(sent) + ",'album_group':'single'}", Album.class).albumType();
		assertThat(type).isEqualTo((expected != null) ? new AlbumType(expected) : null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Computer", "Tablet", "Smartphone", "Smartwatch", "Speaker", "TV", "Tv", "AVR", "STB",
			"AudioDongle", "GameConsole", "CastVideo", "CastAudio", "Automobile", "Unknown", "Fridge" })
	void deviceTypesAreOpen(String type) {
		assertThat(read("{'type':'" + type + "'}", Device.class).type().value()).isEqualToIgnoringCase(type);
	}

	@ParameterizedTest
	@CsvSource({ "collection, spotify:user:marla:collection", "collectionyourepisodes, spotify:user:marla:your",
			"playlist, spotify:user:marla:playlist:3cEYpjA9oz9GiPac4AsH4n", "show, spotify:show:1", "hologram," })
	void contextsAreOpen(String type, @Nullable String uri) {
		String json = "{'context':{'type':'" + type + "','href':null,'external_urls':null,'uri':" + quoted(uri) + "}}";
		assertThat(read(json, PlayHistory.class).context()).isEqualTo(new PlaybackContext(type, null, null, uri));
	}

	@Test
	void advertisementHasNoItem() {
		PlaybackState state = MAPPER.readValue(Payloads.read("playback-of-advertisement"), PlaybackState.class);

		assertThat(state.item()).isNull();
		assertThat(state.context()).isNull();
		assertThat(state.currentlyPlayingType()).isEqualTo("ad");
		assertThat(state.device().id()).isNull();
		assertThat(state.device().volumePercent()).isNull();
		assertThat(state.actions().disallows()).isEqualTo(Map.of("resuming", true, "juggling", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'actions':{}}", "{'actions':{'disallows':{}}}", "{'actions':{'disallows':null}}",
			"{'actions':{'interrupting_playback':true}}" })
	void commandThatIsNotDisallowedIsAllowed(String json) {
		assertThat(read(json, CurrentlyPlaying.class).actions().disallows()).isEmpty();
	}

	@Test
	void statesOfPlaybackAreOpen() {
		PlaybackState state = read("{'repeat_state':'Bar','currently_playing_type':'hologram'}", PlaybackState.class);
		assertThat(state.repeatState()).isEqualTo(new RepeatState("bar"));
		assertThat(state.currentlyPlayingType()).isEqualTo("hologram");
		assertThat(read("{'reason':'eclipse'}", Restrictions.class).reason()).isEqualTo("eclipse");
	}

	@Test
	void personalisedPlaylistHasNeitherOwnerNorTotal() {
		String json = """
				{'id':'p','name':null,'tracks':{'href':'h','total':null},
				'owner':{'display_name':null,'external_urls':null,'href':null,'id':null,'type':null,'uri':null}}""";
		SimplifiedPlaylist playlist = read(json, SimplifiedPlaylist.class);
		assertThat(playlist.name()).isNull();
		assertThat(playlist.owner().id()).isNull();
		assertThat(playlist.items()).isEqualTo(new ItemsReference("h", null));
	}

	@Test
	void followersCanBeAbsentOrWithoutTotalOrNegative() {
		assertThat(read("{'id':'a'}", Artist.class).followers()).isNull();
		assertThat(read("{'followers':{'href':null,'total':null}}", Playlist.class).followers().total()).isNull();
		assertThat(read("{'followers':{'total':-1}}", Artist.class).followers().total()).isEqualTo(-1);
	}

	@Test
	void whatDependsOnTheUserCanBeAbsent() {
		Track track = read("{'preview_url':null}", Track.class);
		assertThat(track.previewUrl()).isNull();
		assertThat(track.isPlayable()).isNull();
		Episode episode = read("{'language':'en'}", Episode.class);
		assertThat(episode.audioPreviewUrl()).isNull();
		assertThat(episode.resumePoint()).isNull();
		assertThat(episode.languages()).isEmpty();
	}

	@Test
	void chapterCanCallItselfEpisode() {
		String json = "{'id':'c','type':'episode','chapter_number':4,'narrated_in':['a studio'],'edition':null}";
		SimplifiedChapter chapter = read(json, SimplifiedChapter.class);
		assertThat(chapter.type()).isEqualTo("episode");
		assertThat(chapter.chapterNumber()).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'genres':null}", "{}" })
	void artistWithoutGenresHasEmptyList(String json) {
		assertThat(read(json, Artist.class).genres()).isEmpty();
		assertThat(read(json, Album.class).genres()).isEmpty();
	}

	@Test
	void cursorsCanBeNull() {
		CursorPage<PlayHistory> page = MAPPER.readValue("{\"items\":[],\"cursors\":null,\"limit\":20}",
				new TypeReference<CursorPage<PlayHistory>>() {
				});
		assertThat(page.cursors()).isNull();
		assertThat(page.items()).isEmpty();
	}

	@Test
	void externalIdsAreOpen() {
		Map<String, String> ids = read("{'external_ids':{'spotify':'s','ean':'e','upc':null}}", Album.class)
			.externalIds();
		assertThat(ids).isEqualTo(Map.of("spotify", "s", "ean", "e"));
	}

	@Test
	void textThatLooksLikeNumberIsSentAsText() {
		assertThat(MAPPER.writeValueAsString(PlaylistDetails.named("2024"))).contains("\"name\":\"2024\"");
	}

	@Test
	void playlistInBothSpellingsHasEachItemOnce() {
		Playlist playlist = MAPPER.readValue(Payloads.read("playlist-in-both-spellings"), Playlist.class);

		assertThat(playlist.items().items()).singleElement()
			.extracting(PlaylistTrack::item)
			.isEqualTo(read("{'item':{'type':'track','id':'4uLU6hMCjMI75M1A2tKUQC'}}", PlaylistTrack.class).item());
		assertThat(playlist.items().total()).isEqualTo(1);
		assertThat(playlist.owner().id()).isEqualTo("marla");
	}

	@ParameterizedTest
	@MethodSource("spellings")
	void newSpellingWinsAndOldOneFillsIn(List<String> values, @Nullable String expected) {
		for (List<String> keys : List.of(List.of("items", "tracks"), List.of("tracks", "items"))) {
			String json = spelled(keys, values, "{'href':'%s'}");
			SimplifiedPlaylist simplified = read(json, SimplifiedPlaylist.class);
			assertThat((simplified.items() != null) ? simplified.items().href() : null).as(json).isEqualTo(expected);
			Playlist playlist = read(json, Playlist.class);
			assertThat((playlist.items() != null) ? playlist.items().href() : null).as(json).isEqualTo(expected);
		}
		for (List<String> keys : List.of(List.of("item", "track"), List.of("track", "item"))) {
			String json = spelled(keys, values, "{'type':'track','track':true,'id':'%s'}");
			PlayableItem item = read(json, PlaylistTrack.class).item();
			assertThat((item != null) ? item.id() : null).as(json).isEqualTo(expected);
		}
	}

	static Stream<Object[]> spellings() {
		return Stream.of(new Object[] { List.of("new", "old"), "new" }, new Object[] { List.of("null", "old"), "old" },
				new Object[] { List.of("new", "null"), "new" }, new Object[] { List.of("true", "old"), "old" },
				new Object[] { List.of("new", "true"), "new" }, new Object[] { List.of("null", "null"), null });
	}

	private static String spelled(List<String> keys, List<String> values, String template) {
		boolean newFirst = !keys.get(0).startsWith("track");
		String first = keys.get(0) + "':" + value(values.get(newFirst ? 0 : 1), template);
		String second = keys.get(1) + "':" + value(values.get(newFirst ? 1 : 0), template);
		return "{'" + first + ",'" + second + "}";
	}

	private static String value(String value, String template) {
		return (value.equals("new") || value.equals("old")) ? template.formatted(value) : value;
	}

	@Test
	void itemOfUnknownTypeIsKeptWithAllItsProperties() {
		String json = """
				{'item':{'name':'N','depth_mm':7,'type':'hologram','tags':['a',null,{'b':null,'c':[1.5]}],'id':'h',
				'maker':{'name':'M','since':null},'nothing':null,'uri':'spotify:hologram:h'}}""";
		UnknownItem item = (UnknownItem) read(json, CurrentlyPlaying.class).item();

		assertThat(item.name()).isEqualTo("N");
		assertThat(item.properties()).isEqualTo(
				Map.of("depth_mm", 7, "tags", List.of("a", Map.of("c", List.of(1.5))), "maker", Map.of("name", "M")));
		assertThat(item.properties()).isUnmodifiable();
		assertThat((Map<?, ?>) item.properties().get("maker")).isUnmodifiable();
		assertThat((List<?>) item.properties().get("tags")).isUnmodifiable();
	}

	@Test
	void itemOfUnknownTypeIsWrittenAsItCame() {
		String json = "{\"type\":\"hologram\",\"id\":\"h\",\"name\":\"N\",\"uri\":\"u\",\"depth_mm\":7}";
		assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, PlayableItem.class))).isEqualTo(json);
	}

	private static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json.replace('\'', '"'), type);
	}

	private static String quoted(@Nullable String value) {
		return (value != null) ? "'" + value + "'" : "null";
	}

}
