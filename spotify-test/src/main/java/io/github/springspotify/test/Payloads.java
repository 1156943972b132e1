package io.github.springspotify.test;

/**
 * Everything that turns the catalogue into JSON.
 *
 * @param links the addresses
 * @param users user objects
 * @param artists artist objects
 * @param albums album objects
 * @param tracks track objects
 * @param spoken show, episode and audiobook objects
 * @param playables full objects of whatever can be played
 * @param playlistItems what is on playlists
 * @param playlists playlist objects
 */
record Payloads(Links links, UserPayloads users, ArtistPayloads artists, AlbumPayloads albums, TrackPayloads tracks,
		SpokenPayloads spoken, PlayablePayloads playables, PlaylistItemPayloads playlistItems,
		PlaylistPayloads playlists) {

	static Payloads create(Catalogue catalogue, Links links, CoverImages images, QuotaMode quotaMode) {
		UserPayloads users = new UserPayloads(links, images);
		ArtistPayloads artists = new ArtistPayloads(links, images);
		AlbumPayloads albums = new AlbumPayloads(links, images, artists);
		TrackPayloads tracks = new TrackPayloads(catalogue, links, artists, albums);
		SpokenPayloads spoken = new SpokenPayloads(links, images);
		PlayablePayloads playables = new PlayablePayloads(tracks, spoken);
		PlaylistItemPayloads items = new PlaylistItemPayloads(users, playables, quotaMode);
		return new Payloads(links, users, artists, albums, tracks, spoken, playables, items,
				new PlaylistPayloads(links, images, users, items, quotaMode));
	}

}
