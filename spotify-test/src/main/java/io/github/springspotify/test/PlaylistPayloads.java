package io.github.springspotify.test;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Simplified playlist objects.
 */
final class PlaylistPayloads {

	private final Links links;

	private final CoverImages images;

	private final UserPayloads users;

	private final QuotaMode quotaMode;

	PlaylistPayloads(Links links, CoverImages images, UserPayloads users, QuotaMode quotaMode) {
		this.links = links;
		this.images = images;
		this.users = users;
		this.quotaMode = quotaMode;
	}

	/**
	 * Return a playlist as a user sees it.
	 * @param playlist the playlist
	 * @param viewerId the user, or {@code null} for the application alone
	 * @return the simplified playlist
	 */
	ObjectNode simplified(Playlist playlist, @Nullable String viewerId) {
		ObjectNode node = Json.object()
			.put("collaborative", playlist.collaborative())
			.put("description", playlist.description());
		node.set("external_urls", Links.external("playlist", playlist.id()));
		node.put("href", this.links.href("playlists", playlist.id())).put("id", playlist.id());
		// An empty playlist has null here, not an empty array
		node.set("images", playlist.tracks().isEmpty() ? Json.nothing() : this.images.images(playlist.uri()));
		node.put("name", playlist.name());
		node.set("owner", this.users.owner(playlist.ownerId(), playlist.ownerName()));
		node.putNull("primary_color")
			.put("public", playlist.isPublic())
			.put("snapshot_id", "AAAA" + Base62Ids.of("snapshot:" + playlist.id()));
		addContent(node, playlist, viewerId);
		return node.put("type", "playlist").put("uri", playlist.uri());
	}

	private void addContent(ObjectNode node, Playlist playlist, @Nullable String viewerId) {
		String href = this.links.href("playlists", playlist.id());
		int total = playlist.tracks().size();
		if (this.quotaMode == QuotaMode.EXTENDED) {
			node.set("tracks", Json.object().put("href", href + "/tracks").put("total", total));
		}
		else if (viewerId != null && (playlist.isOwnedBy(viewerId) || playlist.collaborative())) {
			node.set("items", Json.object().put("href", href + "/items").put("total", total));
		}
	}

}
