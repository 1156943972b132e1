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
 * @param playlists playlist objects
 */
record Payloads(Links links, UserPayloads users, ArtistPayloads artists, AlbumPayloads albums, TrackPayloads tracks,
		SpokenPayloads spoken, PlaylistPayloads playlists) {

	static Payloads create(Links links, CoverImages images, QuotaMode quotaMode) {
		UserPayloads users = new UserPayloads(links, images);
		ArtistPayloads artists = new ArtistPayloads(links, images);
		AlbumPayloads albums = new AlbumPayloads(links, images, artists);
		return new Payloads(links, users, artists, albums, new TrackPayloads(links, artists, albums),
				new SpokenPayloads(links, images), new PlaylistPayloads(links, images, users, quotaMode));
	}

}
