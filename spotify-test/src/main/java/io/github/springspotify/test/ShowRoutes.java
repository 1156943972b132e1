package io.github.springspotify.test;

import java.util.List;

/**
 * Podcasts and their episodes. Without a market and a user nothing is available; the
 * scope only decides about {@code resume_point}.
 */
final class ShowRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final SpokenPages pages;

	private final SpokenPayloads payloads;

	ShowRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.pages = new SpokenPages(payloads);
		this.payloads = payloads.spoken();
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/shows/{id}").parameters("market").cache(CachePolicy.SPOKEN).to(this::show),
				Route.get("/shows/{id}/episodes")
					.parameters("market", "limit", "offset")
					.cache(CachePolicy.SPOKEN)
					.to(this::episodes),
				Route.get("/episodes/{id}").parameters("market").cache(CachePolicy.SPOKEN).to(this::episode));
	}

	private ApiAnswer show(ApiCall call) {
		return ApiAnswer.ok(this.pages.show(find(Show.class, "show", call), call));
	}

	private ApiAnswer episodes(ApiCall call) {
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		return ApiAnswer.ok(this.pages.episodes(find(Show.class, "show", call), offset, limit, call));
	}

	private ApiAnswer episode(ApiCall call) {
		Episode episode = find(Episode.class, "episode", call);
		return ApiAnswer.ok(this.payloads.fullEpisode(episode, SpokenPages.listener(call)));
	}

	private <T> T find(Class<T> type, String kind, ApiCall call) {
		call.requireValidMarket();
		return this.catalogue.requireAvailable(type, "spotify:" + kind + ":" + call.id(), call);
	}

}
