package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of the player operations.
 */
final class PlayerPayloads {

	private final Links links;

	private final PlayablePayloads playables;

	PlayerPayloads(Payloads payloads) {
		this.links = payloads.links();
		this.playables = payloads.playables();
	}

	ObjectNode playback(PlayerState state, Device device, ApiCall call) {
		ObjectNode node = Json.object();
		node.set("device", device(device, device));
		node.put("shuffle_state", state.shuffle()).put("smart_shuffle", false).put("repeat_state", state.repeat());
		return node.setAll(currentlyPlaying(state, call));
	}

	ObjectNode currentlyPlaying(PlayerState state, ApiCall call) {
		String market = call.market();
		boolean episodes = AdditionalTypes.includeEpisodes(call);
		Playable item = state.item();
		ObjectNode node = Json.object()
			.put("is_playing", state.playing())
			.put("timestamp", state.changedAt().toEpochMilli());
		node.set("context", context(state.contextUri()));
		node.put("progress_ms", state.progressMs());
		boolean hidden = item == null || (item instanceof Episode && !episodes);
		node.set("item", hidden ? Json.nothing() : item(item, call, market));
		node.put("currently_playing_type", type(item));
		return node.set("actions",
				Json.object().set("disallows", Json.object().put(state.playing() ? "resuming" : "pausing", true)));
	}

	ObjectNode queue(PlayerState state, ApiCall call) {
		ArrayNode queue = Json.array();
		ObjectNode node = Json.object();
		if (state.device() == null) {
			return node.putNull("currently_playing").set("queue", queue);
		}
		state.upcoming().forEach((item) -> queue.add(item(item, call, null)));
		return node.set("currently_playing", item(state.item(), call, null)).set("queue", queue);
	}

	ObjectNode device(Device device, @Nullable Device active) {
		return Json.object()
			.put("id", device.id())
			.put("is_active", device.equals(active))
			.put("is_private_session", false)
			.put("is_restricted", device.id() == null)
			.put("name", device.name())
			.put("supports_volume", device.volume() != null)
			.put("type", device.type())
			.put("volume_percent", device.volume());
	}

	JsonNode context(@Nullable String uri) {
		if (uri == null) {
			return Json.nothing();
		}
		String[] parts = uri.split(":");
		ObjectNode node = Json.object();
		node.set("external_urls", Links.external(parts[1], parts[2]));
		return node.put("href", this.links.href(parts[1] + "s", parts[2])).put("type", parts[1]).put("uri", uri);
	}

	private JsonNode item(@Nullable Playable item, ApiCall call, @Nullable String market) {
		return (item != null) ? this.playables.full(item, market, SpokenPages.listener(call)) : Json.nothing();
	}

	private static String type(@Nullable Playable item) {
		if (item == null) {
			return "unknown";
		}
		return (item instanceof Episode) ? "episode" : "track";
	}

}
