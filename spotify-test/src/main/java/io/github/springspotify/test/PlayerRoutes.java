package io.github.springspotify.test;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

/**
 * The playback state.
 */
final class PlayerRoutes implements RouteGroup {

	private static final Set<String> ADDITIONAL_TYPES = Set.of("track", "episode");

	private final Payloads payloads;

	private final Clock clock;

	PlayerRoutes(Payloads payloads, Clock clock) {
		this.payloads = payloads;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/me/player")
			.user()
			.scopes("user-read-playback-state")
			.parameters("market", "additional_types")
			.cache(CachePolicy.PLAYER)
			.to(this::state));
	}

	private ApiAnswer state(ApiCall call) {
		boolean marketGiven = call.marketGiven();
		String additionalTypes = call.parameter("additional_types");
		if (additionalTypes != null && !ADDITIONAL_TYPES.containsAll(List.of(additionalTypes.split(",", -1)))) {
			throw ApiException.badRequest("Invalid additional types");
		}
		Playback playback = call.user().playback();
		return (playback != null) ? ApiAnswer.ok(state(playback, call.user().user(), marketGiven))
				: ApiAnswer.empty(204);
	}

	private ObjectNode state(Playback playback, MockUser user, boolean marketGiven) {
		Instant now = this.clock.instant();
		ObjectNode node = Json.object();
		node.set("device", device(user));
		node.put("shuffle_state", false)
			.put("smart_shuffle", false)
			.put("repeat_state", "off")
			.put("is_playing", true)
			.put("timestamp", playback.since().toEpochMilli());
		node.set("context", context(playback));
		node.put("progress_ms", playback.progress(now));
		node.set("item", this.payloads.tracks().full(playback.track(), marketGiven));
		node.put("currently_playing_type", "track");
		return node.set("actions", Json.object().set("disallows", Json.object().put("resuming", true)));
	}

	private static ObjectNode device(MockUser user) {
		return Json.object()
			.put("id", Base62Ids.hex("device:" + user.id()).substring(0, 40))
			.put("is_active", true)
			.put("is_private_session", false)
			.put("is_restricted", false)
			.put("name", "Kitchen speaker")
			.put("supports_volume", true)
			.put("type", "Speaker")
			.put("volume_percent", 42);
	}

	private ObjectNode context(Playback playback) {
		String id = playback.track().album().id();
		ObjectNode node = Json.object();
		node.set("external_urls", Links.external("album", id));
		return node.put("href", this.payloads.links().href("albums", id))
			.put("type", "album")
			.put("uri", playback.contextUri());
	}

}
