package io.github.springspotify.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recommendations, the same for the same question, and the genres to ask with.
 */
final class RecommendationRoutes implements RouteGroup {

	private static final int MAXIMUM_SEEDS = 5;

	private final Catalogue catalogue;

	private final Genres genres;

	private final Payloads payloads;

	RecommendationRoutes(Catalogue catalogue, Genres genres, Payloads payloads) {
		this.catalogue = catalogue;
		this.genres = genres;
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		List<String> parameters = new ArrayList<>(Tunables.parameters());
		parameters.addAll(List.of("limit", "market", "seed_artists", "seed_genres", "seed_tracks"));
		return List.of(
				Route.get("/recommendations")
					.closed(Closing.NOVEMBER_2024)
					.parameters(parameters.toArray(String[]::new))
					.to(this::recommendations),
				Route.get("/recommendations/available-genre-seeds").closed(Closing.NOVEMBER_2024).to(this::genreSeeds));
	}

	private ApiAnswer genreSeeds(ApiCall call) {
		return ApiAnswer.ok(Json.object().set("genres", Json.strings(this.genres.ids())));
	}

	private ApiAnswer recommendations(ApiCall call) {
		String market = call.market();
		int limit = call.limit(20, 100);
		Tunables tunables = new Tunables(call);
		ArrayNode seeds = Json.array();
		Set<Track> tracks = new LinkedHashSet<>();
		for (SeedPool seed : seeds(call)) {
			List<Track> filtered = seed.pool().stream().filter(tunables::allow).toList();
			List<Track> relinked = filtered.stream()
				.map((track) -> this.catalogue.relink(track, market))
				.filter((track) -> track.album().isAvailableIn(market))
				.distinct()
				.toList();
			seeds.add(payload(seed, filtered.size(), relinked.size()));
			tracks.addAll(relinked);
		}
		ArrayNode array = Json.array();
		tracks.stream()
			.sorted(tunables.byDistance())
			.limit(limit)
			.forEach((track) -> array.add(this.payloads.tracks().full(track, market)));
		ObjectNode node = Json.object();
		node.set("seeds", seeds);
		return ApiAnswer.ok(node.set("tracks", array));
	}

	private List<SeedPool> seeds(ApiCall call) {
		List<SeedPool> seeds = new ArrayList<>();
		for (String id : split(call.parameter("seed_artists"))) {
			seeds.add(new SeedPool(Ids.requireValid(id), "artist", artistPool(id)));
		}
		for (String id : split(call.parameter("seed_tracks"))) {
			seeds.add(new SeedPool(Ids.requireValid(id), "track", trackPool(id)));
		}
		for (String id : split(call.parameter("seed_genres"))) {
			seeds.add(new SeedPool(id, "genre", tracks((artist) -> Genres.has(artist, id))));
		}
		if (seeds.isEmpty()) {
			throw ApiException.badRequest("At least one seed is required");
		}
		if (seeds.size() > MAXIMUM_SEEDS) {
			throw ApiException.badRequest("Too many seeds: at most " + MAXIMUM_SEEDS + " are allowed");
		}
		return seeds;
	}

	private List<Track> artistPool(String id) {
		Artist seed = this.catalogue.find(Artist.class, "spotify:artist:" + id);
		return (seed != null) ? tracks((artist) -> artist.equals(seed) || Genres.inCommon(artist, seed) > 0)
				: List.of();
	}

	private List<Track> trackPool(String id) {
		Track seed = this.catalogue.find(Track.class, "spotify:track:" + id);
		return (seed != null)
				? artistPool(seed.album().artist().id()).stream().filter((track) -> !track.equals(seed)).toList()
				: List.of();
	}

	private List<Track> tracks(Predicate<Artist> by) {
		return this.catalogue.tracks().stream().filter((track) -> by.test(track.album().artist())).toList();
	}

	// The names are in camel case and the type in capitals, unlike everything else
	private ObjectNode payload(SeedPool seed, int filtered, int relinked) {
		boolean genre = seed.type().equals("genre");
		return Json.object()
			.put("initialPoolSize", seed.pool().size())
			.put("afterFilteringSize", filtered)
			.put("afterRelinkingSize", relinked)
			.put("id", seed.id())
			.put("type", seed.type().toUpperCase(Locale.ROOT))
			.put("href", genre ? null : this.payloads.links().href(seed.type() + "s", seed.id()));
	}

	private static List<String> split(@Nullable String commaSeparated) {
		return (commaSeparated != null) ? List.of(commaSeparated.split(",", -1)) : List.of();
	}

	private record SeedPool(String id, String type, List<Track> pool) {

	}

}
