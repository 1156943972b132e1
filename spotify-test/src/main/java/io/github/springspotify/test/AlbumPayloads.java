package io.github.springspotify.test;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Album objects.
 */
final class AlbumPayloads {

	private final Links links;

	private final CoverImages images;

	private final ArtistPayloads artists;

	AlbumPayloads(Links links, CoverImages images, ArtistPayloads artists) {
		this.links = links;
		this.images = images;
		this.artists = artists;
	}

	ObjectNode simplified(Album album, @Nullable String market) {
		ObjectNode node = Json.object().put("album_type", album.type());
		node.put("total_tracks", album.tracks().size());
		Markets.describe(node, album.markets(), market);
		node.set("external_urls", Links.external("album", album.id()));
		node.put("href", this.links.href("albums", album.id())).put("id", album.id());
		node.set("images", this.images.images(album.uri()));
		node.put("name", album.name())
			.put("release_date", album.releaseDate())
			.put("release_date_precision", album.releaseDatePrecision())
			.put("type", "album")
			.put("uri", album.uri());
		return node.set("artists", this.artists.simplified(List.of(album.artist())));
	}

	ObjectNode full(Album album, ObjectNode tracks, @Nullable String market) {
		ObjectNode node = simplified(album, market);
		node.set("tracks", tracks);
		node.set("copyrights", copyrights(album));
		node.set("external_ids", Json.object().put("upc", upc(album)));
		node.set("genres", Json.array());
		return node.put("label", album.label()).put("popularity", album.popularity());
	}

	static String upc(Album album) {
		return String.format(Locale.ROOT, "00%010d", Math.floorMod(album.id().hashCode(), 1_000_000_000));
	}

	private static ArrayNode copyrights(Album album) {
		String text = album.releaseDate().substring(0, 4) + " " + album.label();
		ArrayNode array = Json.array();
		array.add(Json.object().put("text", "© " + text).put("type", "C"));
		array.add(Json.object().put("text", "℗ " + text).put("type", "P"));
		return array;
	}

}
