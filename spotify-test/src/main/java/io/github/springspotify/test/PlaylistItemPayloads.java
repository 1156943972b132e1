package io.github.springspotify.test;

import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is on playlists.
 */
final class PlaylistItemPayloads {

	private final UserPayloads users;

	private final PlayablePayloads playables;

	private final QuotaMode quotaMode;

	PlaylistItemPayloads(UserPayloads users, PlayablePayloads playables, QuotaMode quotaMode) {
		this.users = users;
		this.playables = playables;
		this.quotaMode = quotaMode;
	}

	ObjectNode page(String address, List<PlaylistEntry> entries, int offset, int limit, ApiCall call) {
		String market = call.market();
		boolean episodes = AdditionalTypes.includeEpisodes(call);
		UserState listener = SpokenPages.listener(call);
		String suffix = AdditionalTypes.suffix(call) + call.marketSuffix();
		return Page.of(entries, offset, limit, address, suffix,
				(entry) -> entry(entry, item(entry.item(), episodes, market, listener)));
	}

	private ObjectNode entry(PlaylistEntry entry, JsonNode item) {
		ObjectNode node = Json.object().put("added_at", entry.addedAt().truncatedTo(ChronoUnit.SECONDS).toString());
		node.set("added_by", this.users.reference(entry.addedBy()));
		node.put("is_local", entry.item() instanceof LocalFile).putNull("primary_color");
		node.set("item", item);
		if (this.quotaMode == QuotaMode.EXTENDED) {
			node.set("track", item);
		}
		return node.set("video_thumbnail", Json.object().putNull("url"));
	}

	private JsonNode item(@Nullable Playable item, boolean episodes, @Nullable String market,
			@Nullable UserState listener) {
		if (item == null) {
			return Json.nothing();
		}
		if (item instanceof Episode episode && !episodes) {
			return this.playables.disguised(episode);
		}
		ObjectNode node = this.playables.full(item, market, listener);
		if (this.quotaMode == QuotaMode.EXTENDED) {
			node.put("episode", item instanceof Episode).put("track", !(item instanceof Episode));
		}
		return node;
	}

}
