package io.github.springspotify.test;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Artist objects.
 */
final class ArtistPayloads {

	private final Links links;

	private final CoverImages images;

	ArtistPayloads(Links links, CoverImages images) {
		this.links = links;
		this.images = images;
	}

	ObjectNode simplified(Artist artist) {
		ObjectNode node = Json.object();
		node.set("external_urls", Links.external("artist", artist.id()));
		return node.put("href", this.links.href("artists", artist.id()))
			.put("id", artist.id())
			.put("name", artist.name())
			.put("type", "artist")
			.put("uri", artist.uri());
	}

	ArrayNode simplified(List<Artist> artists) {
		ArrayNode array = Json.array();
		artists.forEach((artist) -> array.add(simplified(artist)));
		return array;
	}

	String picture(Artist artist) {
		return this.images.images(artist.uri()).path(1).path("url").asString();
	}

	ObjectNode full(Artist artist) {
		ObjectNode node = simplified(artist);
		node.set("followers", Json.object().putNull("href").put("total", artist.followers()));
		node.set("genres", Json.strings(artist.genres()));
		node.set("images", this.images.images(artist.uri()));
		return node.put("popularity", artist.popularity());
	}

}
