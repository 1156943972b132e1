package io.github.springspotify;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.CacheMode;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.model.Market;
import io.github.springspotify.operations.AlbumOperations;
import io.github.springspotify.operations.ArtistOperations;
import io.github.springspotify.operations.AudiobookOperations;
import io.github.springspotify.operations.BrowseOperations;
import io.github.springspotify.operations.ChapterOperations;
import io.github.springspotify.operations.EpisodeOperations;
import io.github.springspotify.operations.LibraryOperations;
import io.github.springspotify.operations.MarketOperations;
import io.github.springspotify.operations.PlayerOperations;
import io.github.springspotify.operations.PlaylistOperations;
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
import io.github.springspotify.operations.SearchOperations;
import io.github.springspotify.operations.ShowOperations;
import io.github.springspotify.operations.TrackOperations;
import io.github.springspotify.operations.UserOperations;
import io.github.springspotify.paging.Pages;

import org.springframework.web.service.invoker.HttpExchangeAdapter;

/**
 * The blocking client: proxies on the operations of its reactive twin.
 */
final class DefaultSpotifyClient implements SpotifyClient {

	private final DefaultReactiveSpotifyClient reactive;

	private final ConcurrentMap<Class<?>, Object> groups = new ConcurrentHashMap<>();

	DefaultSpotifyClient(DefaultReactiveSpotifyClient reactive) {
		this.reactive = reactive;
	}

	@Override
	public AlbumOperations albums() {
		return group(AlbumOperations.class, ReactiveAlbumOperations.class);
	}

	@Override
	public ArtistOperations artists() {
		return group(ArtistOperations.class, ReactiveArtistOperations.class);
	}

	@Override
	public LibraryOperations library() {
		return group(LibraryOperations.class, ReactiveLibraryOperations.class);
	}

	@Override
	public PlayerOperations player() {
		return group(PlayerOperations.class, ReactivePlayerOperations.class);
	}

	@Override
	public PlaylistOperations playlists() {
		return group(PlaylistOperations.class, ReactivePlaylistOperations.class);
	}

	@Override
	public SearchOperations search() {
		return group(SearchOperations.class, ReactiveSearchOperations.class);
	}

	@Override
	public AudiobookOperations audiobooks() {
		return group(AudiobookOperations.class, ReactiveAudiobookOperations.class);
	}

	@Override
	public ChapterOperations chapters() {
		return group(ChapterOperations.class, ReactiveChapterOperations.class);
	}

	@Override
	public EpisodeOperations episodes() {
		return group(EpisodeOperations.class, ReactiveEpisodeOperations.class);
	}

	@Override
	public ShowOperations shows() {
		return group(ShowOperations.class, ReactiveShowOperations.class);
	}

	@Override
	public TrackOperations tracks() {
		return group(TrackOperations.class, ReactiveTrackOperations.class);
	}

	@Override
	public UserOperations users() {
		return group(UserOperations.class, ReactiveUserOperations.class);
	}

	@Override
	public BrowseOperations browse() {
		return group(BrowseOperations.class, ReactiveBrowseOperations.class);
	}

	@Override
	public MarketOperations markets() {
		return group(MarketOperations.class, ReactiveMarketOperations.class);
	}

	@Override
	public Pages pages() {
		return this.reactive.blockingPages();
	}

	private <B, R> B group(Class<B> blockingType, Class<R> reactiveType) {
		Object known = this.groups.get(blockingType);
		return blockingType.cast((known != null) ? known : this.groups.computeIfAbsent(blockingType,
				(type) -> BlockingProxy.create(blockingType, reactiveType, this.reactive.group(reactiveType))));
	}

	@Override
	public SpotifyClient asUser(String principal) {
		return new DefaultSpotifyClient(this.reactive.asUser(principal));
	}

	@Override
	public SpotifyClient asApp() {
		return new DefaultSpotifyClient(this.reactive.asApp());
	}

	@Override
	public SpotifyClient withLocale(Locale locale) {
		return new DefaultSpotifyClient(this.reactive.withLocale(locale));
	}

	@Override
	public SpotifyClient withTimeout(Duration timeout) {
		return new DefaultSpotifyClient(this.reactive.withTimeout(timeout));
	}

	@Override
	public SpotifyClient withMaxRetries(int maxRetries) {
		return new DefaultSpotifyClient(this.reactive.withMaxRetries(maxRetries));
	}

	@Override
	public SpotifyClient withPriority(CallPriority priority) {
		return new DefaultSpotifyClient(this.reactive.withPriority(priority));
	}

	@Override
	public SpotifyClient withCache(CacheMode mode) {
		return new DefaultSpotifyClient(this.reactive.withCache(mode));
	}

	@Override
	public HttpExchangeAdapter exchangeAdapter() {
		return this.reactive.exchangeAdapter();
	}

	@Override
	public SpotifyCache cache() {
		return this.reactive.cache();
	}

	@Override
	public SpotifyClient withMarket(Market market) {
		return new DefaultSpotifyClient(this.reactive.withMarket(market));
	}

	@Override
	public SpotifyClient withMaxLimits(boolean maxLimits) {
		return new DefaultSpotifyClient(this.reactive.withMaxLimits(maxLimits));
	}

	@Override
	public SpotifyClient withChunking(boolean chunking) {
		return new DefaultSpotifyClient(this.reactive.withChunking(chunking));
	}

	@Override
	public ReactiveSpotifyClient reactive() {
		return this.reactive;
	}

	@Override
	public void close() {
		this.reactive.close();
	}

}
