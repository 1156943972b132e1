package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Playlist objects.
 */
final class PlaylistPayloads {

	private static final int EMBEDDED = 100;

	private final Links links;

	private final CoverImages images;

	private final UserPayloads users;

	private final PlaylistItemPayloads items;

	private final QuotaMode quotaMode;

	PlaylistPayloads(Links links, CoverImages images, UserPayloads users, PlaylistItemPayloads items,
			QuotaMode quotaMode) {
		this.links = links;
		this.images = images;
		this.users = users;
		this.items = items;
		this.quotaMode = quotaMode;
	}

	/**
	 * Return a playlist as a user sees it.
	 * @param playlist the playlist
	 * @param viewerId the user, or {@code null} for the application alone
	 * @return the simplified playlist, {@code null} if it is hidden
	 */
	JsonNode simplified(Playlist playlist, @Nullable String viewerId) {
		if (playlist.isHidden()) {
			return Json.nothing();
		}
		Playlist.Version version = playlist.version();
		ObjectNode node = describe(playlist, version);
		String href = this.links.href("playlists", playlist.id());
		int total = version.entries().size();
		if (this.quotaMode == QuotaMode.EXTENDED) {
			node.set("tracks", Json.object().put("href", href + "/tracks").put("total", total));
		}
		else if (playlist.isEditableBy(viewerId)) {
			node.set("items", Json.object().put("href", href + "/items").put("total", total));
		}
		return node;
	}

	/**
	 * Return a playlist with the first page of its items, which extended mode gives under
	 * the old name as well.
	 * @param playlist the playlist
	 * @param call the request
	 * @return the full playlist
	 */
	ObjectNode full(Playlist playlist, ApiCall call) {
		Playlist.Version version = playlist.version();
		ObjectNode node = describe(playlist, version);
		String href = this.links.href("playlists", playlist.id());
		ObjectNode page = this.items.page(href + "/items", version.entries(), 0, EMBEDDED, call);
		if (this.quotaMode == QuotaMode.EXTENDED) {
			node.set("followers", Json.object().putNull("href").put("total", playlist.name().length()));
			node.set("items", page);
			node.set("tracks", this.items.page(href + "/tracks", version.entries(), 0, EMBEDDED, call));
		}
		else if (playlist.isEditableBy(call.userId())) {
			node.set("items", page);
		}
		return node;
	}

	/**
	 * Return the cover.
	 * @param playlist the playlist
	 * @return the images, {@code null} if there is nothing to make them of
	 */
	JsonNode cover(Playlist playlist) {
		boolean nothing = playlist.version().entries().isEmpty() && !this.images.isUploaded(playlist.uri());
		return nothing ? Json.nothing() : this.images.images(playlist.uri());
	}

	private ObjectNode describe(Playlist playlist, Playlist.Version version) {
		PlaylistDetails details = version.details();
		ObjectNode node = Json.object()
			.put("collaborative", details.collaborative())
			.put("description", details.description());
		node.set("external_urls", Links.external("playlist", playlist.id()));
		node.put("href", this.links.href("playlists", playlist.id())).put("id", playlist.id());
		// An empty playlist has null here, not an empty array
		node.set("images", cover(playlist));
		node.put("name", details.name());
		node.set("owner", this.users.owner(playlist.ownerId(), playlist.ownerName()));
		return node.putNull("primary_color")
			.put("public", details.isPublic())
			.put("snapshot_id", version.snapshotId())
			.put("type", "playlist")
			.put("uri", playlist.uri());
	}

}
