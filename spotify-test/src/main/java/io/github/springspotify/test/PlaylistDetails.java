package io.github.springspotify.test;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a playlist says about itself.
 *
 * @param name the name
 * @param description the description, possibly empty
 * @param isPublic whether it is on the owner's profile
 * @param collaborative whether others may change it
 */
record PlaylistDetails(String name, String description, boolean isPublic, boolean collaborative) {

	static final String[] FIELDS = { "name", "public", "collaborative", "description" };

	/**
	 * Return these details with what a request says.
	 * @param body the request
	 * @return the new details
	 * @throws ApiException with status 400 if they cannot be
	 */
	PlaylistDetails with(JsonBody body) {
		String newName = body.string("name");
		if (newName != null && newName.isBlank()) {
			throw ApiException.badRequest("Invalid playlist name");
		}
		String newDescription = body.string("description");
		PlaylistDetails details = new PlaylistDetails(orElse(newName, this.name),
				orElse(newDescription, this.description), orElse(body.bool("public"), this.isPublic),
				orElse(body.bool("collaborative"), this.collaborative));
		if (details.isPublic && details.collaborative) {
			throw ApiException.badRequest("Collaborative playlists can only be private");
		}
		return details;
	}

	String modifyScope() {
		return this.isPublic ? "playlist-modify-public" : "playlist-modify-private";
	}

	private static <T> T orElse(@Nullable T value, T other) {
		return Objects.requireNonNullElse(value, other);
	}

}
