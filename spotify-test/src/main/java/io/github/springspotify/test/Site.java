package io.github.springspotify.test;

import java.time.Instant;
import java.util.List;

/**
 * Puts the accounts service, the Web API and the pictures together.
 */
final class Site {

	private final AuthorizeEndpoint authorize;

	private final TokenEndpoint token;

	private final CoverImages images;

	private final Catalogue catalogue = CatalogueReader.read();

	private final Sketches sketches;

	private final Stubs stubs;

	private final Users users;

	private final Api api;

	Site(Settings settings, String baseUrl, TokenStore tokens, Users users) {
		this.authorize = new AuthorizeEndpoint(settings, tokens, users);
		this.token = new TokenEndpoint(settings, tokens);
		this.images = new CoverImages(baseUrl);
		this.users = users;
		this.images.addAll(this.catalogue, users);
		this.sketches = new Sketches(this.catalogue, this.images);
		this.stubs = new Stubs(this.catalogue, this.images, users, settings.clock());
		new Seed(this.catalogue, settings.clock().instant()).fill(users);
		Links links = new Links(baseUrl + Api.PREFIX);
		Payloads payloads = Payloads.create(this.catalogue, links, this.images, settings.quotaMode());
		this.api = new Api(tokens, users, settings, groups(settings, this.catalogue, users, payloads));
	}

	private List<RouteGroup> groups(Settings settings, Catalogue catalogue, Users users, Payloads payloads) {
		Profiles profiles = new Profiles(users, catalogue);
		Genres genres = new Genres(catalogue);
		PlayableUris uris = new PlayableUris(catalogue);
		PlayerPayloads player = new PlayerPayloads(payloads);
		PlaylistAccess access = new PlaylistAccess(catalogue, settings.quotaMode());
		return List.of(new UserRoutes(profiles, payloads.users()), new TopItemRoutes(payloads),
				new AlbumRoutes(catalogue, payloads), new TrackRoutes(catalogue, payloads),
				new ArtistRoutes(catalogue, payloads, settings.quotaMode()),
				new SearchRoutes(new SearchIndex(catalogue, payloads), payloads.links(), settings.quotaMode()),
				new UserPlaylistRoutes(catalogue, profiles, payloads, this.images, settings.clock()),
				new PlaylistRoutes(access, payloads, this.images),
				new PlaylistEditRoutes(access, uris, settings.clock()),
				new PlaylistImageRoutes(access, payloads.playlists(), this.images),
				new PlayerRoutes(player, settings.clock()),
				new PlayerCommandRoutes(new PlayRequests(catalogue, uris), uris, settings.clock(),
						settings.playerNoContent()),
				new RecentlyPlayedRoutes(payloads, player), new ShowRoutes(catalogue, payloads),
				new AudiobookRoutes(catalogue, payloads), new FollowingRoutes(catalogue, payloads),
				new BatchRoutes(catalogue, payloads), new AudioRoutes(catalogue, payloads.links()), new MarketRoutes(),
				new BrowseRoutes(catalogue, genres, payloads), new RecommendationRoutes(catalogue, genres, payloads),
				new FollowingEditRoutes(catalogue, profiles, settings.clock()),
				new LibraryRoutes(catalogue, profiles, settings.clock()), new SavedItemRoutes(catalogue, payloads),
				new SavedItemEditRoutes(catalogue, settings.clock()),
				new PlaylistFollowerRoutes(access, settings.clock()));
	}

	void saveTracks(String userId, int count, Instant now) {
		if (count < 1) {
			throw new IllegalArgumentException("'count' must be at least 1 but is " + count);
		}
		UserState user = this.users.get(userId);
		List<Track> tracks = this.sketches.next(count);
		for (int i = 0; i < count; i++) {
			user.save(tracks.get(i).uri(), now.minusSeconds(count - i));
		}
	}

	void hidePlaylist(String playlistId) {
		Playlist playlist = this.catalogue.find(Playlist.class, "spotify:playlist:" + playlistId);
		if (playlist == null) {
			throw new IllegalArgumentException("There is no playlist '" + playlistId + "'");
		}
		playlist.hide();
	}

	Stubs stubs() {
		return this.stubs;
	}

	List<Route> routes() {
		return this.api.routes();
	}

	MockResponse handle(MockRequest request) {
		String path = request.path();
		if (path.startsWith(Api.PREFIX + "/")) {
			return this.api.handle(request);
		}
		if (path.startsWith("/image/")) {
			return this.images.handle(request);
		}
		return switch (path) {
			case "/authorize" -> this.authorize.handle(request);
			case "/api/token" -> this.token.handle(request);
			default -> Pages.notFound();
		};
	}

}
