package io.github.springspotify;

import java.time.Duration;
import java.util.Locale;

import io.github.springspotify.exchange.CallOptions;
import io.github.springspotify.operations.ReactiveAlbumOperations;
import io.github.springspotify.operations.ReactiveArtistOperations;
import io.github.springspotify.operations.ReactiveAudiobookOperations;
import io.github.springspotify.operations.ReactiveChapterOperations;
import io.github.springspotify.operations.ReactiveEpisodeOperations;
import io.github.springspotify.operations.ReactiveLibraryOperations;
import io.github.springspotify.operations.ReactivePlayerOperations;
import io.github.springspotify.operations.ReactivePlaylistOperations;
import io.github.springspotify.operations.ReactiveSearchOperations;
import io.github.springspotify.operations.ReactiveShowOperations;
import io.github.springspotify.operations.ReactiveTrackOperations;
import io.github.springspotify.operations.ReactiveUserOperations;
import io.github.springspotify.token.SpotifyIdentity;

/**
 * The reactive client: shared operations and the options of a view.
 */
final class DefaultReactiveSpotifyClient implements ReactiveSpotifyClient {

	private final ReactiveGroups groups;

	private final CallOptions options;

	DefaultReactiveSpotifyClient(ReactiveGroups groups, CallOptions options) {
		this.groups = groups;
		this.options = options;
	}

	@Override
	public ReactiveAlbumOperations albums() {
		return this.groups.get(ReactiveAlbumOperations.class, this.options);
	}

	@Override
	public ReactiveArtistOperations artists() {
		return this.groups.get(ReactiveArtistOperations.class, this.options);
	}

	@Override
	public ReactiveLibraryOperations library() {
		return this.groups.get(ReactiveLibraryOperations.class, this.options);
	}

	@Override
	public ReactivePlayerOperations player() {
		return this.groups.get(ReactivePlayerOperations.class, this.options);
	}

	@Override
	public ReactivePlaylistOperations playlists() {
		return this.groups.get(ReactivePlaylistOperations.class, this.options);
	}

	@Override
	public ReactiveSearchOperations search() {
		return this.groups.get(ReactiveSearchOperations.class, this.options);
	}

	@Override
	public ReactiveAudiobookOperations audiobooks() {
		return this.groups.get(ReactiveAudiobookOperations.class, this.options);
	}

	@Override
	public ReactiveChapterOperations chapters() {
		return this.groups.get(ReactiveChapterOperations.class, this.options);
	}

	@Override
	public ReactiveEpisodeOperations episodes() {
		return this.groups.get(ReactiveEpisodeOperations.class, this.options);
	}

	@Override
	public ReactiveShowOperations shows() {
		return this.groups.get(ReactiveShowOperations.class, this.options);
	}

	@Override
	public ReactiveTrackOperations tracks() {
		return this.groups.get(ReactiveTrackOperations.class, this.options);
	}

	@Override
	public ReactiveUserOperations users() {
		return this.groups.get(ReactiveUserOperations.class, this.options);
	}

	@Override
	public DefaultReactiveSpotifyClient asUser(String principal) {
		return with(this.options.withIdentity(SpotifyIdentity.user(principal)));
	}

	@Override
	public DefaultReactiveSpotifyClient asApp() {
		return with(this.options.withIdentity(SpotifyIdentity.application()));
	}

	@Override
	public DefaultReactiveSpotifyClient withLocale(Locale locale) {
		return with(this.options.withLocale(locale));
	}

	@Override
	public DefaultReactiveSpotifyClient withTimeout(Duration timeout) {
		return with(this.options.withTimeout(timeout));
	}

	private DefaultReactiveSpotifyClient with(CallOptions options) {
		return new DefaultReactiveSpotifyClient(this.groups, options);
	}

	<R> R group(Class<R> type) {
		return this.groups.get(type, this.options);
	}

	@Override
	public void close() {
		if (this.options == CallOptions.NONE) {
			this.groups.close();
		}
	}

}
