package io.github.springspotify.test;

import java.util.List;

/**
 * Tracks.
 */
final class TrackRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final Payloads payloads;

	TrackRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/tracks/{id}").parameters("market").cache(CachePolicy.CATALOGUE).to(this::track));
	}

	private ApiAnswer track(ApiCall call) {
		String market = call.market();
		Track track = this.catalogue.require(Track.class, "spotify:track:" + call.id());
		return ApiAnswer.ok(this.payloads.tracks().full(track, market));
	}

}
