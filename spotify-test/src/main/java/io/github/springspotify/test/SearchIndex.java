package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds payloads of one type for a query.
 */
final class SearchIndex {

	private final Catalogue catalogue;

	private final Payloads payloads;

	SearchIndex(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
	}

	/**
	 * Return all hits, made into JSON only when needed.
	 * @param type one of the seven types
	 * @param query the query
	 * @param call the request
	 * @param market the market asked for, or {@code null}
	 * @return the hits; some may be {@code null}, as they are at Spotify
	 */
	List<@Nullable Hit> find(String type, SearchQuery query, ApiCall call, @Nullable String market) {
		return switch (type) {
			case "artist" -> hits(this.catalogue.artists(), query, SearchIndex::fields, this.payloads.artists()::full);
			case "album" -> hits(available(this.catalogue.albums(), Function.identity(), market), query,
					SearchIndex::fields, (album) -> this.payloads.albums().simplified(album, market));
			case "track" -> hits(available(this.catalogue.tracks(), Track::album, market), query, SearchIndex::fields,
					(track) -> this.payloads.tracks().full(track, market));
			case "show" -> onlyWithMarket(call, hits(this.catalogue.shows(), query,
					(show) -> Map.of("name", show.name()), this.payloads.spoken()::show));
			case "episode" -> onlyWithMarket(call,
					hits(this.catalogue.episodes(), query,
							(episode) -> Map.of("name", episode.name(), "show", episode.show().name()),
							this.payloads.spoken()::episode));
			case "audiobook" -> onlyWithMarket(call, hits(this.catalogue.audiobooks(), query,
					(book) -> Map.of("name", book.name(), "author", book.author()), this.payloads.spoken()::audiobook));
			default -> playlists(query, call);
		};
	}

	/**
	 * Return public playlists, with the gap that Spotify leaves where a playlist of its
	 * own would be.
	 */
	private List<@Nullable Hit> playlists(SearchQuery query, ApiCall call) {
		List<Playlist> open = this.catalogue.playlists()
			.stream()
			.filter((playlist) -> playlist.details().isPublic())
			.toList();
		List<@Nullable Hit> hits = hits(open, query,
				(playlist) -> Map.of("name", playlist.name(), "owner", playlist.ownerName()),
				(playlist) -> this.payloads.playlists().simplified(playlist, call.userId()));
		if (!hits.isEmpty()) {
			hits.add(1, null);
		}
		return hits;
	}

	/**
	 * Return nothing but gaps if neither a market nor a user's country is known, since
	 * spoken content then counts as unavailable.
	 */
	private static List<@Nullable Hit> onlyWithMarket(ApiCall call, List<@Nullable Hit> hits) {
		if (!call.hasMarket()) {
			Collections.fill(hits, null);
		}
		return hits;
	}

	private static <T> List<T> available(List<T> all, Function<T, Album> album, @Nullable String market) {
		return all.stream().filter((candidate) -> album.apply(candidate).isAvailableIn(market)).toList();
	}

	private static <T> List<@Nullable Hit> hits(List<T> all, SearchQuery query, Function<T, Map<String, String>> fields,
			Function<T, JsonNode> payload) {
		List<@Nullable Hit> hits = new ArrayList<>();
		for (T candidate : all) {
			if (query.matches(fields.apply(candidate))) {
				hits.add(() -> payload.apply(candidate));
			}
		}
		return hits;
	}

	private static Map<String, String> fields(Artist artist) {
		return Map.of("artist", artist.name(), "genre", String.join(", ", artist.genres()));
	}

	private static Map<String, String> fields(Album album) {
		return Map.of("album", album.name(), "artist", album.artist().name(), "year",
				album.releaseDate().substring(0, 4), "upc", AlbumPayloads.upc(album));
	}

	private static Map<String, String> fields(Track track) {
		String artists = track.artists().stream().map(Artist::name).collect(Collectors.joining(", "));
		return Map.of("track", track.name(), "album", track.album().name(), "artist", artists, "year",
				track.album().releaseDate().substring(0, 4), "isrc", track.isrc(), "genre",
				String.join(", ", track.album().artist().genres()));
	}

	/**
	 * Something found.
	 */
	interface Hit {

		JsonNode payload();

	}

}
