package io.github.springspotify.test;

import java.util.List;

/**
 * Audiobooks and their chapters. Without a market and a user nothing is available; unlike
 * at Spotify every market will do.
 */
final class AudiobookRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final SpokenPages pages;

	private final SpokenPayloads payloads;

	AudiobookRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.pages = new SpokenPages(payloads);
		this.payloads = payloads.spoken();
	}

	@Override
	public List<Route> routes() {
		return List.of(Route.get("/audiobooks/{id}").parameters("market").cache(CachePolicy.SPOKEN).to(this::audiobook),
				Route.get("/audiobooks/{id}/chapters")
					.parameters("market", "limit", "offset")
					.cache(CachePolicy.SPOKEN)
					.to(this::chapters),
				Route.get("/chapters/{id}").parameters("market").cache(CachePolicy.SPOKEN).to(this::chapter));
	}

	private ApiAnswer audiobook(ApiCall call) {
		return ApiAnswer.ok(this.pages.audiobook(find(Audiobook.class, "audiobook", call), call));
	}

	private ApiAnswer chapters(ApiCall call) {
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		return ApiAnswer.ok(this.pages.chapters(find(Audiobook.class, "audiobook", call), offset, limit, call));
	}

	private ApiAnswer chapter(ApiCall call) {
		Chapter chapter = find(Chapter.class, "chapter", call);
		return ApiAnswer.ok(this.payloads.fullChapter(chapter, SpokenPages.listener(call)));
	}

	private <T> T find(Class<T> type, String kind, ApiCall call) {
		call.requireValidMarket();
		return this.catalogue.requireAvailable(type, "spotify:" + kind + ":" + call.id(), call);
	}

}
