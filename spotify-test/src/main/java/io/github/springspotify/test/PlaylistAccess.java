package io.github.springspotify.test;

/**
 * Finds the playlist of a request and checks who may do what with it.
 */
final class PlaylistAccess {

	private final Catalogue catalogue;

	private final QuotaMode quotaMode;

	PlaylistAccess(Catalogue catalogue, QuotaMode quotaMode) {
		this.catalogue = catalogue;
		this.quotaMode = quotaMode;
	}

	/**
	 * Return a playlist that the caller may see.
	 * @param call the request
	 * @return the playlist
	 * @throws ApiException with status 404 if it is private to somebody else
	 */
	Playlist visible(ApiCall call) {
		Playlist playlist = this.catalogue.require(Playlist.class, "spotify:playlist:" + call.id());
		if (!playlist.isVisibleTo(call.userId())) {
			throw ApiException.notFound();
		}
		return playlist;
	}

	/**
	 * Return a playlist whose items the caller may see; in development mode that takes an
	 * owner or a collaborator.
	 * @param call the request
	 * @return the playlist
	 */
	Playlist readable(ApiCall call) {
		Playlist playlist = visible(call);
		if (this.quotaMode == QuotaMode.DEVELOPMENT && !playlist.isEditableBy(call.userId())) {
			throw forbidden();
		}
		if (!playlist.details().isPublic()) {
			call.requireScope("playlist-read-private");
		}
		return playlist;
	}

	Playlist editable(ApiCall call) {
		Playlist playlist = visible(call);
		if (!playlist.isEditableBy(call.userId())) {
			throw forbidden();
		}
		call.requireScope(playlist.details().modifyScope());
		return playlist;
	}

	Playlist owned(ApiCall call) {
		Playlist playlist = editable(call);
		if (!playlist.isOwnedBy(call.userId())) {
			throw forbidden();
		}
		return playlist;
	}

	private static ApiException forbidden() {
		return new ApiException(403, ErrorMessages.of(403));
	}

}
