package io.github.springspotify.test;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Show, episode, audiobook and chapter objects.
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
		Markets.describe(node, Markets.ALL, null);
		node.set("copyrights", Json.array());
		identify(node, "show", show.id(), show.uri(), show.name());
		node.set("languages", Json.strings(List.of("en")));
		return node.put("is_externally_hosted", false)
			.put("media_type", "audio")
			.put("publisher", show.publisher())
			.put("total_episodes", show.episodes().size());
	}

	ObjectNode show(Show show, ObjectNode episodes) {
		return show(show).set("episodes", episodes);
	}

	ObjectNode episode(Episode episode) {
		ObjectNode node = described("An episode of " + episode.show().name() + ".").putNull("audio_preview_url")
			.put("duration_ms", episode.durationMs());
		identify(node, "episode", episode.id(), episode.uri(), episode.name());
		node.set("languages", Json.strings(List.of("en")));
		return node.put("is_externally_hosted", false)
			.put("is_playable", true)
			.put("language", "en")
			.put("release_date", episode.releaseDate())
			.put("release_date_precision", "day");
	}

	/**
	 * Return an episode with what the caller has heard of it.
	 * @param episode the episode
	 * @param listener the caller, or {@code null} if that must not be told
	 * @return the simplified episode
	 */
	ObjectNode episode(Episode episode, @Nullable UserState listener) {
		return resume(episode(episode), episode.uri(), listener);
	}

	ObjectNode fullEpisode(Episode episode, @Nullable UserState listener) {
		return episode(episode, listener).set("show", show(episode.show()));
	}

	ObjectNode audiobook(Audiobook audiobook) {
		ObjectNode node = described("Read by " + audiobook.narrator() + ".");
		node.set("authors", names(audiobook.author()));
		Markets.describe(node, Markets.ALL, null);
		node.set("copyrights", Json.array());
		identify(node, "audiobook", audiobook.id(), audiobook.uri(), audiobook.name());
		node.set("languages", Json.strings(List.of("en")));
		node.set("narrators", names(audiobook.narrator()));
		return node.put("edition", "Unabridged")
			.put("media_type", "audio")
			.put("publisher", audiobook.publisher())
			.put("total_chapters", audiobook.chapters().size());
	}

	ObjectNode audiobook(Audiobook audiobook, ObjectNode chapters) {
		return audiobook(audiobook).set("chapters", chapters);
	}

	ObjectNode chapter(Chapter chapter, @Nullable UserState listener) {
		ObjectNode node = described("From " + chapter.audiobook().name() + ".").putNull("audio_preview_url")
			.put("chapter_number", chapter.number())
			.put("duration_ms", chapter.durationMs());
		Markets.describe(node, Markets.ALL, null);
		identify(node, "episode", chapter.id(), chapter.audiobook().uri(), chapter.name());
		node.put("href", this.links.href("chapters", chapter.id())).put("uri", chapter.uri());
		node.set("languages", Json.strings(List.of("en")));
		node.put("is_playable", true).put("release_date", "2024-05-14").put("release_date_precision", "day");
		return resume(node, chapter.uri(), listener);
	}

	ObjectNode fullChapter(Chapter chapter, @Nullable UserState listener) {
		return chapter(chapter, listener).set("audiobook", audiobook(chapter.audiobook()));
	}

	private static ObjectNode resume(ObjectNode node, String uri, @Nullable UserState listener) {
		if (listener != null) {
			int position = listener.heard(uri);
			node.set("resume_point", Json.object().put("fully_played", false).put("resume_position_ms", position));
		}
		return node;
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
