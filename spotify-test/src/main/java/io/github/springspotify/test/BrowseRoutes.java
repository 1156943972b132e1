package io.github.springspotify.test;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ObjectNode;

/**
 * Categories, which are the genres of the artists, and what is new.
 */
final class BrowseRoutes implements RouteGroup {

	private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}[_-][A-Z]{2}");

	private static final int ICON_SIZE = 300;

	private final Catalogue catalogue;

	private final Genres genres;

	private final Payloads payloads;

	BrowseRoutes(Catalogue catalogue, Genres genres, Payloads payloads) {
		this.catalogue = catalogue;
		this.genres = genres;
		this.payloads = payloads;
	}

	@Override
	public List<Route> routes() {
		return List.of(
				browse("/browse/featured-playlists", Closing.NOVEMBER_2024).parameters("locale", "limit", "offset")
					.to(this::featuredPlaylists),
				browse("/browse/categories", Closing.FEBRUARY_2026).parameters("locale", "limit", "offset")
					.to(this::categories),
				browse("/browse/categories/{id}", Closing.FEBRUARY_2026).parameters("locale").to(this::category),
				browse("/browse/categories/{id}/playlists", Closing.NOVEMBER_2024).parameters("limit", "offset")
					.to(this::playlistsOfCategory),
				browse("/browse/new-releases", Closing.FEBRUARY_2026).parameters("limit", "offset")
					.to(this::newReleases));
	}

	private static Route.Spec browse(String path, Closing closing) {
		return Route.get(path).closed(closing).cache(CachePolicy.BROWSE);
	}

	private ApiAnswer featuredPlaylists(ApiCall call) {
		requireValidLocale(call);
		return playlists(call, "Picked for today", "featured-playlists", (playlist) -> true);
	}

	private ApiAnswer playlistsOfCategory(ApiCall call) {
		String id = categoryId(call);
		return playlists(call, Genres.name(id), "categories/" + id + "/playlists",
				(playlist) -> playlist.contains((track) -> Genres.has(track.album().artist(), id)));
	}

	private ApiAnswer playlists(ApiCall call, String message, String path, Predicate<Playlist> filter) {
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		List<Playlist> playlists = this.catalogue.playlists()
			.stream()
			.filter((playlist) -> playlist.details().isPublic())
			.filter(filter)
			.toList();
		ObjectNode page = Page.of(playlists, offset, limit, address(path), localeSuffix(call),
				(playlist) -> this.payloads.playlists().simplified(playlist, call.userId()));
		return ApiAnswer.ok(Json.object().put("message", message).set("playlists", page));
	}

	private ApiAnswer categories(ApiCall call) {
		requireValidLocale(call);
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		return ApiAnswer.ok(Json.object()
			.set("categories", Page.of(this.genres.ids(), offset, limit, address("categories"), localeSuffix(call),
					this::category)));
	}

	private ApiAnswer category(ApiCall call) {
		requireValidLocale(call);
		return ApiAnswer.ok(category(categoryId(call)));
	}

	private ObjectNode category(String id) {
		ObjectNode node = Json.object().put("href", address("categories/" + id));
		ObjectNode icon = Json.object()
			.put("height", ICON_SIZE)
			.put("url", this.payloads.artists().picture(this.genres.mostPopular(id)))
			.put("width", ICON_SIZE);
		node.set("icons", Json.array().add(icon));
		return node.put("id", id).put("name", Genres.name(id));
	}

	private String categoryId(ApiCall call) {
		String id = call.variable("id");
		if (!this.genres.ids().contains(id)) {
			throw ApiException.notFound();
		}
		return id;
	}

	private ApiAnswer newReleases(ApiCall call) {
		int limit = call.limit(20, 50);
		int offset = call.offset(Integer.MAX_VALUE);
		List<Album> newest = this.catalogue.albums()
			.stream()
			.sorted(Comparator.comparing(Album::releaseDate).reversed())
			.toList();
		return ApiAnswer.ok(Json.object()
			.set("albums", Page.of(newest, offset, limit, address("new-releases"), "",
					(album) -> this.payloads.albums().simplified(album, null))));
	}

	private String address(String path) {
		return this.payloads.links().apiBaseUrl() + "/browse/" + path;
	}

	private static void requireValidLocale(ApiCall call) {
		String locale = call.parameter("locale");
		if (locale != null && !LOCALE.matcher(locale).matches()) {
			throw ApiException.badRequest("Invalid locale");
		}
	}

	private static String localeSuffix(ApiCall call) {
		String locale = call.parameter("locale");
		return (locale != null) ? "&locale=" + locale : "";
	}

}
