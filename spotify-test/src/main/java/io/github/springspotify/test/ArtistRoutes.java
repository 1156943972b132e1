package io.github.springspotify.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Artists, their albums and tracks, and who sounds like them.
 */
final class ArtistRoutes implements RouteGroup {

	private static final int TOP_TRACKS = 10;

	private static final int RELATED_ARTISTS = 20;

	private static final List<String> GROUPS = List.of("album", "single", "appears_on", "compilation");

	private final Catalogue catalogue;

	private final Payloads payloads;

	private final QuotaMode quotaMode;

	ArtistRoutes(Catalogue catalogue, Payloads payloads, QuotaMode quotaMode) {
		this.catalogue = catalogue;
		this.payloads = payloads;
		this.quotaMode = quotaMode;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/artists/{id}").cache(CachePolicy.CATALOGUE).to(this::artist),
				Route.get("/artists/{id}/albums")
					.parameters("include_groups", "market", "limit", "offset")
					.cache(CachePolicy.CATALOGUE)
					.to(this::albums),
				Route.get("/artists/{id}/top-tracks")
					.closed()
					.parameters("market")
					.cache(CachePolicy.CATALOGUE)
					.to(this::topTracks),
				Route.get("/artists/{id}/related-artists")
					.closed(Closing.NOVEMBER_2024)
					.cache(CachePolicy.CATALOGUE)
					.to(this::relatedArtists));
	}

	private ApiAnswer artist(ApiCall call) {
		return ApiAnswer.ok(this.payloads.artists().full(find(call)));
	}

	private ApiAnswer albums(ApiCall call) {
		String market = call.market();
		int limit = call.limit(this.quotaMode.defaultLimit(), this.quotaMode.maximumLimit());
		int offset = call.offset(Integer.MAX_VALUE);
		String includeGroups = call.parameter("include_groups");
		List<String> groups = groups(includeGroups);
		Artist artist = find(call);
		List<Album> albums = this.catalogue.albums()
			.stream()
			.filter((album) -> groups.contains(group(album, artist)) && album.isAvailableIn(market))
			.sorted(Comparator.comparing((Album album) -> GROUPS.indexOf(group(album, artist)))
				.thenComparing(Album::releaseDate, Comparator.reverseOrder()))
			.toList();
		String suffix = ((includeGroups != null)
				? "&include_groups=" + URLEncoder.encode(includeGroups, StandardCharsets.UTF_8) : "")
				+ call.marketSuffix();
		ObjectNode page = Page.of(albums, offset, limit, this.payloads.links().href("artists", artist.id()) + "/albums",
				suffix,
				(album) -> this.payloads.albums().simplified(album, market).put("album_group", group(album, artist)));
		return ApiAnswer.ok(page);
	}

	private ApiAnswer topTracks(ApiCall call) {
		String market = call.market();
		ArrayNode tracks = Json.array();
		this.catalogue.mostPopular(find(call), TOP_TRACKS)
			.forEach((track) -> tracks.add(this.payloads.tracks().full(track, market)));
		return ApiAnswer.ok(Json.object().set("tracks", tracks));
	}

	private ApiAnswer relatedArtists(ApiCall call) {
		Artist artist = find(call);
		ArrayNode artists = Json.array();
		this.catalogue.artists()
			.stream()
			.filter((other) -> !other.equals(artist))
			.sorted(Comparator.comparing((Artist other) -> -Genres.inCommon(artist, other)))
			.limit(RELATED_ARTISTS)
			.forEach((other) -> artists.add(this.payloads.artists().full(other)));
		return ApiAnswer.ok(Json.object().set("artists", artists));
	}

	private Artist find(ApiCall call) {
		return this.catalogue.require(Artist.class, "spotify:artist:" + call.id());
	}

	private static List<String> groups(@Nullable String includeGroups) {
		if (includeGroups == null) {
			return GROUPS;
		}
		List<String> groups = List.of(includeGroups.split(",", -1));
		if (!GROUPS.containsAll(groups)) {
			throw ApiException.badRequest("Invalid album type");
		}
		return groups;
	}

	private static String group(Album album, Artist artist) {
		if (album.artist().equals(artist)) {
			return album.type();
		}
		return album.features(artist) ? "appears_on" : "none";
	}

}
