package io.github.springspotify.test;

import java.time.Clock;
import java.util.List;

import tools.jackson.databind.node.ArrayNode;

/**
 * What is playing, where, and what comes next.
 */
final class PlayerRoutes implements RouteGroup {

	private final PlayerPayloads payloads;

	private final Clock clock;

	PlayerRoutes(PlayerPayloads payloads, Clock clock) {
		this.payloads = payloads;
		this.clock = clock;
	}

	@Override
	public List<Route> routes() {
		return List.of(
				route("/me/player").scopes("user-read-playback-state")
					.parameters("market", "additional_types")
					.to(this::playback),
				route("/me/player/currently-playing").scopes("user-read-currently-playing")
					.parameters("market", "additional_types")
					.to(this::currentlyPlaying),
				route("/me/player/devices").scopes("user-read-playback-state").to(this::devices),
				route("/me/player/queue").scopes("user-read-currently-playing", "user-read-playback-state")
					.to(this::queue));
	}

	private static Route.Spec route(String path) {
		return Route.get(path).user().cache(CachePolicy.PLAYER);
	}

	private ApiAnswer playback(ApiCall call) {
		requireValid(call);
		PlayerState state = state(call);
		Device device = state.device();
		return (device != null) ? ApiAnswer.ok(this.payloads.playback(state, device, call)) : ApiAnswer.empty(204);
	}

	private ApiAnswer currentlyPlaying(ApiCall call) {
		requireValid(call);
		PlayerState state = state(call);
		boolean idle = state.device() == null || state.item() == null;
		return idle ? ApiAnswer.empty(204) : ApiAnswer.ok(this.payloads.currentlyPlaying(state, call));
	}

	// An idle player must not make a wrong request look right
	private static void requireValid(ApiCall call) {
		call.requireValidMarket();
		AdditionalTypes.includeEpisodes(call);
	}

	private ApiAnswer devices(ApiCall call) {
		Devices devices = call.user().player().devices();
		ArrayNode array = Json.array();
		devices.all().forEach((device) -> array.add(this.payloads.device(device, devices.active())));
		return ApiAnswer.ok(Json.object().set("devices", array));
	}

	private ApiAnswer queue(ApiCall call) {
		return ApiAnswer.ok(this.payloads.queue(state(call), call));
	}

	private PlayerState state(ApiCall call) {
		return call.user().player().state(this.clock.instant());
	}

}
