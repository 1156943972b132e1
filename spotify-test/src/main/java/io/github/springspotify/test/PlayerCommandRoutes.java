package io.github.springspotify.test;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Commands to the player. They need a premium user and, unless they name a device, an
 * active one; a device that is named becomes active.
 */
final class PlayerCommandRoutes implements RouteGroup {

	private static final Set<String> REPEAT_STATES = Set.of("track", "context", "off");

	private final PlayRequests requests;

	private final PlayableUris uris;

	private final Clock clock;

	private final boolean noContent;

	private final RandomTokens tokens = new RandomTokens();

	PlayerCommandRoutes(PlayRequests requests, PlayableUris uris, Clock clock, boolean noContent) {
		this.requests = requests;
		this.uris = uris;
		this.clock = clock;
		this.noContent = noContent;
	}

	@Override
	public List<Route> routes() {
		return List.of(command(Route.put("/me/player")).body().to(this::transfer),
				targeted(Route.put("/me/player/play")).body().to(this::play),
				targeted(Route.put("/me/player/pause")).to((call) -> run(call, Player::pause)),
				targeted(Route.post("/me/player/next")).to((call) -> run(call, Player::next)),
				targeted(Route.post("/me/player/previous")).to((call) -> run(call, Player::previous)),
				targeted(Route.put("/me/player/seek"), "position_ms").to(this::seek),
				targeted(Route.put("/me/player/repeat"), "state").to(this::repeat),
				targeted(Route.put("/me/player/shuffle"), "state").to(this::shuffle),
				targeted(Route.put("/me/player/volume"), "volume_percent").to(this::volume),
				targeted(Route.post("/me/player/queue"), "uri").to(this::enqueue));
	}

	private static Route.Spec command(Route.Spec spec) {
		return spec.user().scopes("user-modify-playback-state").cache(CachePolicy.PLAYER);
	}

	private static Route.Spec targeted(Route.Spec spec, String... parameters) {
		List<String> names = new ArrayList<>(Arrays.asList(parameters));
		names.add("device_id");
		return command(spec).parameters(names.toArray(String[]::new));
	}

	private ApiAnswer transfer(ApiCall call) {
		JsonBody body = call.body("device_ids", "play");
		List<String> ids = body.strings("device_ids");
		if (ids == null || ids.size() != 1) {
			throw ApiException.badRequest("Exactly one device_id must be given");
		}
		boolean play = Boolean.TRUE.equals(body.bool("play"));
		requirePremium(call);
		call.user().player().transfer(ids.get(0), play, this.clock.instant());
		return done();
	}

	private ApiAnswer play(ApiCall call) {
		JsonBody body = call.optionalBody(PlayRequests.FIELDS);
		Integer position = body.integer("position_ms");
		Tracklist chosen = this.requests.read(body, call.userId());
		return run(call, (player, now) -> {
			if (chosen != null) {
				player.start(chosen, (position != null) ? position : 0, now);
			}
			else {
				player.resume(position, now);
			}
		});
	}

	private ApiAnswer seek(ApiCall call) {
		int position = call.requiredNumber("position_ms", 0, Integer.MAX_VALUE);
		return run(call, (player, now) -> player.seek(position, now));
	}

	private ApiAnswer repeat(ApiCall call) {
		String state = call.required("state");
		if (!REPEAT_STATES.contains(state)) {
			throw ApiException.badRequest("Invalid state");
		}
		return run(call, (player, now) -> player.setRepeat(state, now));
	}

	private ApiAnswer shuffle(ApiCall call) {
		String state = call.required("state");
		if (!state.equals("true") && !state.equals("false")) {
			throw ApiException.badRequest("Invalid state");
		}
		return run(call, (player, now) -> player.setShuffle(state.equals("true")));
	}

	private ApiAnswer volume(ApiCall call) {
		int percent = call.requiredNumber("volume_percent", 0, 100);
		requirePremium(call);
		call.user().player().devices().setVolume(call.parameter("device_id"), percent);
		return done();
	}

	private ApiAnswer enqueue(ApiCall call) {
		Playable item = this.uris.find(call.required("uri"));
		if (item == null) {
			throw ApiException.notFound();
		}
		return run(call, (player, now) -> player.enqueue(item));
	}

	private ApiAnswer run(ApiCall call, BiConsumer<Player, Instant> command) {
		requirePremium(call);
		Player player = call.user().player();
		player.command(call.parameter("device_id"), () -> command.accept(player, this.clock.instant()));
		return done();
	}

	private static void requirePremium(ApiCall call) {
		if (!call.user().user().product().equals("premium")) {
			throw ApiException.player(403, "Premium required", "PREMIUM_REQUIRED");
		}
	}

	private ApiAnswer done() {
		return this.noContent ? ApiAnswer.empty(204) : ApiAnswer.text(this.tokens.commandId());
	}

}
