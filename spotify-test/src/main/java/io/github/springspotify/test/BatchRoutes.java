package io.github.springspotify.test;

import java.util.List;
import java.util.function.BiFunction;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Several things of one kind by their ids. What is unknown, or not available, comes as
 * {@code null} at its place.
 */
final class BatchRoutes implements RouteGroup {

	private final Catalogue catalogue;

	private final Payloads payloads;

	private final AlbumPages albums;

	private final SpokenPages spoken;

	BatchRoutes(Catalogue catalogue, Payloads payloads) {
		this.catalogue = catalogue;
		this.payloads = payloads;
		this.albums = new AlbumPages(payloads);
		this.spoken = new SpokenPages(payloads);
	}

	@Override
	public List<Route> routes() {
		return List.of(music("album", 20, Album.class, this.albums::album),
				Route.get("/artists")
					.closed()
					.parameters("ids")
					.cache(CachePolicy.CATALOGUE)
					.to((call) -> answer(call, "artist", 50, Artist.class, this::artist)),
				music("track", 50, Track.class, this::track),
				spoken("show", Show.class, (show, call) -> this.payloads.spoken().show(show)),
				spoken("episode", Episode.class,
						(episode, call) -> this.payloads.spoken().fullEpisode(episode, SpokenPages.listener(call))),
				spoken("audiobook", Audiobook.class, this.spoken::audiobook), spoken("chapter", Chapter.class,
						(chapter, call) -> this.payloads.spoken().fullChapter(chapter, SpokenPages.listener(call))));
	}

	private <T> Route music(String kind, int maximum, Class<T> type, BiFunction<T, ApiCall, JsonNode> payload) {
		return Route.get("/" + kind + "s")
			.closed()
			.parameters("ids", "market")
			.cache(CachePolicy.CATALOGUE)
			.to((call) -> answer(call, kind, maximum, type, payload));
	}

	private <T> Route spoken(String kind, Class<T> type, BiFunction<T, ApiCall, JsonNode> payload) {
		return Route.get("/" + kind + "s")
			.closed()
			.parameters("ids", "market")
			.cache(CachePolicy.SPOKEN)
			.to((call) -> answer(call, kind, 50, type,
					(found, request) -> request.hasMarket() ? payload.apply(found, request) : Json.nothing()));
	}

	private JsonNode artist(Artist artist, ApiCall call) {
		return this.payloads.artists().full(artist);
	}

	private JsonNode track(Track track, ApiCall call) {
		return this.payloads.tracks().full(track, call.market());
	}

	private <T> ApiAnswer answer(ApiCall call, String kind, int maximum, Class<T> type,
			BiFunction<T, ApiCall, JsonNode> payload) {
		call.requireValidMarket();
		ArrayNode array = Json.array();
		for (String id : Ids.inQuery(call, maximum)) {
			T found = this.catalogue.find(type, "spotify:" + kind + ":" + id);
			array.add((found != null) ? payload.apply(found, call) : Json.nothing());
		}
		return ApiAnswer.ok(Json.object().set(kind + "s", array));
	}

}
