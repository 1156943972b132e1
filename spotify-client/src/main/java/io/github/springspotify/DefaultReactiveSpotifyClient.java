package io.github.springspotify;

import java.time.Duration;
import java.util.Locale;

import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.model.Market;
import io.github.springspotify.operations.ReactiveAlbumOperations;
import io.github.springspotify.operations.ReactiveArtistOperations;
import io.github.springspotify.operations.ReactiveAudiobookOperations;
import io.github.springspotify.operations.ReactiveBrowseOperations;
import io.github.springspotify.operations.ReactiveChapterOperations;
import io.github.springspotify.operations.ReactiveEpisodeOperations;
import io.github.springspotify.operations.ReactiveLibraryOperations;
import io.github.springspotify.operations.ReactiveMarketOperations;
import io.github.springspotify.operations.ReactivePlayerOperations;
import io.github.springspotify.operations.ReactivePlaylistOperations;
import io.github.springspotify.operations.ReactiveSearchOperations;
import io.github.springspotify.operations.ReactiveShowOperations;
import io.github.springspotify.operations.ReactiveTrackOperations;
import io.github.springspotify.operations.ReactiveUserOperations;
import io.github.springspotify.paging.Pages;
import io.github.springspotify.paging.ReactivePages;
import io.github.springspotify.token.SpotifyIdentity;

import org.springframework.web.service.invoker.HttpExchangeAdapter;

/**
 * The reactive client: shared operations and the options of a view.
 */
final class DefaultReactiveSpotifyClient implements ReactiveSpotifyClient {

	private final ReactiveGroups groups;

	private final View view;

	DefaultReactiveSpotifyClient(ReactiveGroups groups) {
		this(groups, groups.base());
	}

	private DefaultReactiveSpotifyClient(ReactiveGroups groups, View view) {
		this.groups = groups;
		this.view = view;
	}

	@Override
	public ReactiveAlbumOperations albums() {
		return this.groups.get(ReactiveAlbumOperations.class, this.view);
	}

	@Override
	public ReactiveArtistOperations artists() {
		return this.groups.get(ReactiveArtistOperations.class, this.view);
	}

	@Override
	public ReactiveLibraryOperations library() {
		return this.groups.get(ReactiveLibraryOperations.class, this.view);
	}

	@Override
	public ReactivePlayerOperations player() {
		return this.groups.get(ReactivePlayerOperations.class, this.view);
	}

	@Override
	public ReactivePlaylistOperations playlists() {
		return this.groups.get(ReactivePlaylistOperations.class, this.view);
	}

	@Override
	public ReactiveSearchOperations search() {
		return this.groups.get(ReactiveSearchOperations.class, this.view);
	}

	@Override
	public ReactiveAudiobookOperations audiobooks() {
		return this.groups.get(ReactiveAudiobookOperations.class, this.view);
	}

	@Override
	public ReactiveChapterOperations chapters() {
		return this.groups.get(ReactiveChapterOperations.class, this.view);
	}

	@Override
	public ReactiveEpisodeOperations episodes() {
		return this.groups.get(ReactiveEpisodeOperations.class, this.view);
	}

	@Override
	public ReactiveShowOperations shows() {
		return this.groups.get(ReactiveShowOperations.class, this.view);
	}

	@Override
	public ReactiveTrackOperations tracks() {
		return this.groups.get(ReactiveTrackOperations.class, this.view);
	}

	@Override
	public ReactiveUserOperations users() {
		return this.groups.get(ReactiveUserOperations.class, this.view);
	}

	@Override
	public ReactiveBrowseOperations browse() {
		return this.groups.get(ReactiveBrowseOperations.class, this.view);
	}

	@Override
	public ReactiveMarketOperations markets() {
		return this.groups.get(ReactiveMarketOperations.class, this.view);
	}

	@Override
	public ReactivePages pages() {
		return new ReactivePages(this.groups.concurrency(), this.groups.walkCaller(this.view));
	}

	Pages blockingPages() {
		return new Pages(this.groups.concurrency(), this.groups.walkCaller(this.view));
	}

	@Override
	public DefaultReactiveSpotifyClient asUser(String principal) {
		return with(this.view.with(this.view.options().withIdentity(SpotifyIdentity.user(principal))));
	}

	@Override
	public DefaultReactiveSpotifyClient asApp() {
		return with(this.view.with(this.view.options().withIdentity(SpotifyIdentity.application())));
	}

	@Override
	public DefaultReactiveSpotifyClient withLocale(Locale locale) {
		return with(this.view.with(this.view.options().withLocale(locale)));
	}

	@Override
	public DefaultReactiveSpotifyClient withTimeout(Duration timeout) {
		return with(this.view.with(this.view.options().withTimeout(timeout)));
	}

	@Override
	public DefaultReactiveSpotifyClient withMaxRetries(int maxRetries) {
		return with(this.view.with(this.view.options().withMaxRetries(maxRetries)));
	}

	@Override
	public DefaultReactiveSpotifyClient withPriority(CallPriority priority) {
		return with(this.view.with(this.view.options().withPriority(priority)));
	}

	@Override
	public DefaultReactiveSpotifyClient withCache(CacheMode mode) {
		return with(this.view.with(this.view.options().withCacheMode(mode)));
	}

	@Override
	public HttpExchangeAdapter exchangeAdapter() {
		return this.groups.adapter(this.view);
	}

	@Override
	public SpotifyCache cache() {
		return this.groups.cache();
	}

	@Override
	public DefaultReactiveSpotifyClient withMarket(Market market) {
		return with(this.view.withMarket(market));
	}

	@Override
	public DefaultReactiveSpotifyClient withMaxLimits(boolean maxLimits) {
		return with(this.view.withMaxLimits(maxLimits));
	}

	@Override
	public DefaultReactiveSpotifyClient withChunking(boolean chunking) {
		return with(this.view.withChunking(chunking));
	}

	private DefaultReactiveSpotifyClient with(View view) {
		return new DefaultReactiveSpotifyClient(this.groups, view);
	}

	<R> R group(Class<R> type) {
		return this.groups.get(type, this.view);
	}

	@Override
	public void close() {
		if (this.view == this.groups.base()) {
			this.groups.close();
		}
	}

}
