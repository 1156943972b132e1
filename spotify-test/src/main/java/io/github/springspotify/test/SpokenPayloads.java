package io.github.springspotify.test;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Simplified show, episode and audiobook objects.
 */
final class SpokenPayloads {

	private final Links links;

	private final CoverImages images;

	SpokenPayloads(Links links, CoverImages images) {
		this.links = links;
		this.images = images;
	}

	ObjectNode show(Show show) {
		ObjectNode node = described(show.description());
		Markets.describe(node, false);
		node.set("copyrights", Json.array());
		identify(node, "show", show.id(), show.uri(), show.name());
		node.set("languages", Json.strings(List.of("en")));
		return node.put("is_externally_hosted", false)
			.put("media_type", "audio")
			.put("publisher", show.publisher())
			.put("total_episodes", show.totalEpisodes());
	}

	ObjectNode episode(Episode episode) {
		ObjectNode node = described("An episode of " + episode.showName() + ".").putNull("audio_preview_url")
			.put("duration_ms", episode.durationMs());
		identify(node, "episode", episode.id(), episode.uri(), episode.name());
		node.set("languages", Json.strings(List.of("en")));
		return node.put("is_externally_hosted", false)
			.put("is_playable", true)
			.put("language", "en")
			.put("release_date", episode.releaseDate())
			.put("release_date_precision", "day");
	}

	ObjectNode audiobook(Audiobook audiobook) {
		ObjectNode node = described("Read by " + audiobook.narrator() + ".");
		node.set("authors", names(audiobook.author()));
		Markets.describe(node, false);
		node.set("copyrights", Json.array());
		identify(node, "audiobook", audiobook.id(), audiobook.uri(), audiobook.name());
		node.set("languages", Json.strings(List.of("en")));
		node.set("narrators", names(audiobook.narrator()));
		return node.put("edition", "Unabridged")
			.put("media_type", "audio")
			.put("publisher", audiobook.publisher())
			.put("total_chapters", audiobook.totalChapters());
	}

	private void identify(ObjectNode node, String type, String id, String uri, String name) {
		node.set("external_urls", Links.external(type, id));
		node.put("href", this.links.href(type + "s", id)).put("id", id);
		node.set("images", this.images.images(uri));
		node.put("name", name).put("type", type).put("uri", uri);
	}

	private static ObjectNode described(String description) {
		return Json.object()
			.put("description", description)
			.put("html_description", "<p>" + Pages.escape(description) + "</p>")
			.put("explicit", false);
	}

	private static ArrayNode names(String name) {
		return Json.array().add(Json.object().put("name", name));
	}

}
