package io.github.springspotify.test;

import java.util.List;

/**
 * The markets where Spotify is available.
 */
final class MarketRoutes implements RouteGroup {

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/markets")
			.closed()
			.to((call) -> ApiAnswer.ok(Json.object().set("markets", Json.strings(Markets.ALL)))));
	}

}
