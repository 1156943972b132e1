package io.github.springspotify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.springspotify.model.Albums;
import io.github.springspotify.model.Artists;
import io.github.springspotify.model.AudioAnalysis;
import io.github.springspotify.model.AudioFeatures;
import io.github.springspotify.model.AudioFeaturesList;
import io.github.springspotify.model.Audiobooks;
import io.github.springspotify.model.Categories;
import io.github.springspotify.model.Category;
import io.github.springspotify.model.Chapters;
import io.github.springspotify.model.Episodes;
import io.github.springspotify.model.FeaturedPlaylists;
import io.github.springspotify.model.Genres;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Markets;
import io.github.springspotify.model.NewReleases;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PublicUser;
import io.github.springspotify.model.RecommendationSeeds;
import io.github.springspotify.model.Recommendations;
import io.github.springspotify.model.SearchResult;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.Shows;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.Track;
import io.github.springspotify.model.TrackAttribute;
import io.github.springspotify.model.Tracks;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls of the deprecated operations that read the catalogue.
 */
final class DeprecatedCatalogueCalls {

	private static final Market SE = Market.of("SE");

	private static final Locale MEXICO = Locale.forLanguageTag("es-MX");

	private static final Paging FIRST = Paging.of(1, 0);

	private final Track track;

	private final String artist;

	private final SearchResult found;

	private final String chapter;

	private final String user;

	private final String category;

	@SuppressWarnings("deprecation")
	DeprecatedCatalogueCalls(SpotifyClient client) {
		this.track = client.users().getTopTracks().items().get(0);
		this.artist = this.track.artists().get(0).id();
		this.found = client.search()
			.search("a", Set.of(SearchType.ALBUM, SearchType.SHOW, SearchType.EPISODE, SearchType.AUDIOBOOK),
					Paging.limit(2), SE);
		this.chapter = client.audiobooks().getChapters(this.found.audiobooks().items().get(0).id()).items().get(0).id();
		this.user = client.users().getCurrent().id();
		this.category = client.browse().getCategories().categories().items().get(0).id();
	}

	Stream<EndpointCall> calls() {
		return Stream.of(several(), artists(), audio(), recommendations(), browse(), others())
			.flatMap((calls) -> calls);
	}

	private Stream<EndpointCall> several() {
		return Stream
			.of(several("albums", Albums.class, Albums::albums,
					List.of(this.found.albums().items().get(0).id(), this.found.albums().items().get(1).id())),
					several("tracks", Tracks.class, Tracks::tracks, List.of(this.track.id())),
					several("shows", Shows.class, Shows::shows, List.of(this.found.shows().items().get(0).id())),
					several("episodes", Episodes.class, Episodes::episodes, List.of(
							this.found.episodes().items().get(0).id())),
					several("audiobooks", Audiobooks.class, Audiobooks::audiobooks,
							List.of(this.found.audiobooks().items().get(0).id())),
					several("chapters", Chapters.class, Chapters::chapters, List.of(this.chapter)),
					Stream.of(EndpointCall
						.call("artists.getSeveral", "GET /v1/artists", Artists.class,
								(artists) -> assertThat(artists.artists()).hasSize(1), List.of(this.artist))
						.query("ids", this.artist)))
			.flatMap((calls) -> calls);
	}

	/**
	 * Of an id that does not exist, Spotify gives {@code null}, which is left out.
	 */
	private static <T> Stream<EndpointCall> several(String group, Class<T> type, Function<T, Collection<?>> items,
			List<String> known) {
		List<String> ids = new ArrayList<>(known);
		ids.add("0000000000000000000000");
		return Stream.of(
				EndpointCall
					.call(group + ".getSeveral", "GET /v1/" + group, type,
							(result) -> assertThat(items.apply(result)).hasSameSizeAs(known), ids)
					.query("ids", String.join(",", ids)),
				EndpointCall
					.call(group + ".getSeveral", "GET /v1/" + group, type,
							(result) -> assertThat(items.apply(result)).hasSameSizeAs(known), known, SE)
					.query("ids", String.join(",", known))
					.query("market", "SE"));
	}

	private Stream<EndpointCall> artists() {
		String artist = "GET /v1/artists/" + this.artist;
		return Stream.of(
				EndpointCall.call("artists.getTopTracks", artist + "/top-tracks", Tracks.class,
						DeprecatedCatalogueCalls::hasTracks, SpotifyUri.artist(this.artist)),
				EndpointCall
					.call("artists.getTopTracks", artist + "/top-tracks", Tracks.class,
							DeprecatedCatalogueCalls::hasTracks, this.artist, SE)
					.query("market", "SE"),
				EndpointCall.call("artists.getRelatedArtists", artist + "/related-artists", Artists.class,
						(related) -> assertThat(related.artists()).isNotEmpty(), this.artist));
	}

	private Stream<EndpointCall> audio() {
		String id = this.track.id();
		return Stream.of(
				EndpointCall.call("tracks.getAudioFeatures", "GET /v1/audio-features/" + id, AudioFeatures.class,
						this::isFeatures, id),
				EndpointCall
					.call("tracks.getSeveralAudioFeatures", "GET /v1/audio-features", AudioFeaturesList.class,
							(list) -> assertThat(list.audioFeatures()).singleElement().satisfies(this::isFeatures),
							List.of(SpotifyUri.track(id), "0000000000000000000000"))
					.query("ids", id + ",0000000000000000000000"),
				EndpointCall.call("tracks.getAudioAnalysis", "GET /v1/audio-analysis/" + id, AudioAnalysis.class,
						DeprecatedCatalogueCalls::isAnalysis, id));
	}

	private Stream<EndpointCall> recommendations() {
		RecommendationSeeds seeds = RecommendationSeeds
			.ofTracks(List.of("https://open.spotify.com/intl-de/track/" + this.track.id() + "?si=0"))
			.withArtists(List.of(SpotifyUri.artist(this.artist)))
			.min(TrackAttribute.DURATION_MS, 1000)
			.max(TrackAttribute.LOUDNESS, -0.5)
			.target(TrackAttribute.ENERGY, 0.25)
			.withLimit(3);
		return Stream.of(EndpointCall
			.call("tracks.getRecommendations", "GET /v1/recommendations", Recommendations.class,
					(result) -> isRecommendations(result, 1), RecommendationSeeds.ofTracks(List.of(this.track.id())))
			.query("seed_tracks", this.track.id()),
				EndpointCall
					.call("tracks.getRecommendations", "GET /v1/recommendations", Recommendations.class,
							(result) -> isRecommendations(result, 2), seeds, SE)
					.query("seed_tracks", this.track.id())
					.query("seed_artists", this.artist)
					.query("min_duration_ms", "1000")
					.query("max_loudness", "-0.5")
					.query("target_energy", "0.25")
					.query("limit", "3")
					.query("market", "SE"));
	}

	private Stream<EndpointCall> browse() {
		String category = "/categories/" + this.category;
		return Stream.of(
				browse("getNewReleases", "/new-releases", NewReleases.class, DeprecatedCatalogueCalls::hasAlbums),
				paged(browse("getNewReleases", "/new-releases", NewReleases.class, DeprecatedCatalogueCalls::hasAlbums,
						FIRST)),
				browse("getFeaturedPlaylists", "/featured-playlists", FeaturedPlaylists.class,
						DeprecatedCatalogueCalls::hasPlaylists),
				paged(browse("getFeaturedPlaylists", "/featured-playlists", FeaturedPlaylists.class,
						DeprecatedCatalogueCalls::hasPlaylists, FIRST)),
				paged(browse("getFeaturedPlaylists", "/featured-playlists", FeaturedPlaylists.class,
						DeprecatedCatalogueCalls::hasPlaylists, FIRST, MEXICO))
					.query("locale", "es_MX"),
				browse("getCategories", "/categories", Categories.class, this::hasCategory),
				paged(browse("getCategories", "/categories", Categories.class, this::hasCategory, FIRST)),
				paged(browse("getCategories", "/categories", Categories.class, this::hasCategory, FIRST, MEXICO))
					.query("locale", "es_MX"),
				browse("getCategory", category, Category.class, this::isCategory, this.category),
				browse("getCategory", category, Category.class, this::isCategory, this.category, MEXICO).query("locale",
						"es_MX"),
				browse("getCategoryPlaylists", category + "/playlists", FeaturedPlaylists.class,
						DeprecatedCatalogueCalls::hasPlaylists, this.category),
				paged(browse("getCategoryPlaylists", category + "/playlists", FeaturedPlaylists.class,
						DeprecatedCatalogueCalls::hasPlaylists, this.category, FIRST)));
	}

	private static <T> EndpointCall browse(String method, String path, Class<T> type, Consumer<T> check,
			@Nullable Object... arguments) {
		return EndpointCall.call("browse." + method, "GET /v1/browse" + path, type, check, arguments);
	}

	private static EndpointCall paged(EndpointCall call) {
		return call.query("limit", "1").query("offset", "0");
	}

	private Stream<EndpointCall> others() {
		return Stream.of(
				EndpointCall.call("browse.getAvailableGenreSeeds", "GET /v1/recommendations/available-genre-seeds",
						Genres.class, (genres) -> assertThat(genres.genres()).isNotEmpty()),
				EndpointCall.call("markets.get", "GET /v1/markets", Markets.class,
						(markets) -> assertThat(markets.markets()).contains("SE")),
				EndpointCall.call("users.get", "GET /v1/users/" + this.user, PublicUser.class,
						(found) -> assertThat(found).hasNoNullFieldsOrProperties()
							.extracting(PublicUser::id)
							.isEqualTo(this.user),
						this.user));
	}

	private static void hasTracks(Tracks tracks) {
		assertThat(tracks.tracks()).isNotEmpty();
	}

	private static void hasAlbums(NewReleases releases) {
		assertThat(releases.albums().items()).isNotEmpty();
	}

	private static void hasPlaylists(FeaturedPlaylists featured) {
		assertThat(featured.message()).isNotBlank();
		assertThat(featured.playlists().items()).isNotEmpty();
	}

	private void hasCategory(Categories categories) {
		isCategory(categories.categories().items().get(0));
	}

	private void isCategory(Category category) {
		assertThat(category.id()).isEqualTo(this.category);
		assertThat(category.icons()).isNotEmpty();
	}

	private void isFeatures(AudioFeatures features) {
		assertThat(features).hasNoNullFieldsOrProperties();
		assertThat(features.id()).isEqualTo(this.track.id());
	}

	private static void isAnalysis(AudioAnalysis analysis) {
		assertThat(analysis.meta()).hasNoNullFieldsOrProperties();
		assertThat(analysis.track()).hasNoNullFieldsOrProperties();
		assertThat(analysis.bars().get(0)).hasNoNullFieldsOrProperties();
		assertThat(analysis.sections().get(0)).hasNoNullFieldsOrProperties();
		assertThat(analysis.segments().get(0)).hasNoNullFieldsOrProperties();
		assertThat(analysis.segments().get(0).pitches()).hasSize(12);
	}

	private static void isRecommendations(Recommendations result, int seeds) {
		assertThat(result.tracks()).isNotEmpty();
		assertThat(result.seeds()).hasSize(seeds).allSatisfy((seed) -> assertThat(seed).hasNoNullFieldsOrProperties());
	}

}
