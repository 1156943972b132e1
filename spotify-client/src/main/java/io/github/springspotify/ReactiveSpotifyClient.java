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
import io.github.springspotify.paging.ReactivePages;

import org.springframework.web.service.invoker.HttpExchangeAdapter;

/**
 * Reactive client for the Spotify Web API. Immutable and safe to share: one for the whole
 * application is enough.
 * <p>
 * Calls are made on behalf of the current user where there is one, and otherwise of the
 * application itself. The {@code as…} and {@code with…} methods return views that change
 * this and other settings for the calls made through them and for nobody else; a view
 * costs next to nothing and need not be kept.
 *
 * @since 0.1.0
 */
public interface ReactiveSpotifyClient extends AutoCloseable {

	/**
	 * Return the operations on albums and their tracks.
	 * @return the operations
	 */
	ReactiveAlbumOperations albums();

	/**
	 * Return the operations on artists and their albums.
	 * @return the operations
	 */
	ReactiveArtistOperations artists();

	/**
	 * Return the operations on what the current user has saved.
	 * @return the operations
	 */
	ReactiveLibraryOperations library();

	/**
	 * Return the operations on playback of the current user.
	 * @return the operations
	 */
	ReactivePlayerOperations player();

	/**
	 * Return the operations on playlists.
	 * @return the operations
	 */
	ReactivePlaylistOperations playlists();

	/**
	 * Return the operations on search in the catalogue.
	 * @return the operations
	 */
	ReactiveSearchOperations search();

	/**
	 * Return the operations on tracks.
	 * @return the operations
	 */
	ReactiveTrackOperations tracks();

	/**
	 * Return the operations on the current user.
	 * @return the operations
	 */
	ReactiveUserOperations users();

	/**
	 * Return the operations on audiobooks and their chapters.
	 * @return the operations
	 */
	ReactiveAudiobookOperations audiobooks();

	/**
	 * Return the operations on chapters of audiobooks.
	 * @return the operations
	 */
	ReactiveChapterOperations chapters();

	/**
	 * Return the operations on episodes of shows.
	 * @return the operations
	 */
	ReactiveEpisodeOperations episodes();

	/**
	 * Return the operations on shows and their episodes.
	 * @return the operations
	 */
	ReactiveShowOperations shows();

	/**
	 * Return the operations on new releases, featured playlists and categories.
	 * @return the operations
	 */
	ReactiveBrowseOperations browse();

	/**
	 * Return the operations on markets.
	 * @return the operations
	 */
	ReactiveMarketOperations markets();

	/**
	 * Return walks through lists that come page by page. Calls in a walk that name nobody
	 * are made on behalf of the one this view names, or else of the one who starts the
	 * walk; its other settings are those of the operations that are called.
	 * @return the walks
	 */
	ReactivePages pages();

	/**
	 * Return a view whose calls are made on behalf of a user, with or without a request
	 * around.
	 * @param principal name under which the user's token is kept
	 * @return the view
	 */
	ReactiveSpotifyClient asUser(String principal);

	/**
	 * Return a view whose calls are made on behalf of the application itself.
	 * @return the view
	 */
	ReactiveSpotifyClient asApp();

	/**
	 * Return a view whose calls ask for names and descriptions in a language.
	 * @param locale the language
	 * @return the view
	 */
	ReactiveSpotifyClient withLocale(Locale locale);

	/**
	 * Return a view whose calls ask for the content of a market where they name none.
	 * With a user's token, Spotify goes by the country of the account.
	 * @param market the market
	 * @return the view
	 */
	ReactiveSpotifyClient withMarket(Market market);

	/**
	 * Return a view whose calls ask for the largest pages that Spotify allows, or leave
	 * the size of pages to Spotify. A limit that is named in a call wins. Where
	 * development mode turns out to allow less, the call is repeated once.
	 * @param maxLimits whether to ask for the largest pages
	 * @return the view
	 */
	ReactiveSpotifyClient withMaxLimits(boolean maxLimits);

	/**
	 * Return a view that spreads lists which are too long for one call over several, or
	 * refuses them. Reads are in flight together and their answers are put together in
	 * order. Writes follow each other; when one fails after others took effect, a
	 * {@link io.github.springspotify.error.PartialWriteException} says which. The timeout
	 * counts for each call.
	 * @param chunking whether to spread them
	 * @return the view
	 */
	ReactiveSpotifyClient withChunking(boolean chunking);

	/**
	 * Return a view whose calls have another timeout, which covers the whole call.
	 * @param timeout time for a whole call
	 * @return the view
	 */
	ReactiveSpotifyClient withTimeout(Duration timeout);

	/**
	 * Return a view whose calls are repeated more or less often after a failure that may
	 * pass. Waiting for the rate limit is not affected.
	 * @param maxRetries how often a call is repeated at most, 0 for never
	 * @return the view
	 */
	ReactiveSpotifyClient withMaxRetries(int maxRetries);

	/**
	 * Return a view whose calls go before or after others when the rate limit makes calls
	 * wait. Bulk work that nobody waits for leaves room for other calls with
	 * {@link CallPriority#BACKGROUND}, and so do walks that are taken from such a view.
	 * @param priority which calls go first
	 * @return the view
	 */
	ReactiveSpotifyClient withPriority(CallPriority priority);

	/**
	 * Return a view whose calls use the cache in another way.
	 * @param mode how they use it
	 * @return the view
	 * @see SpotifyCache
	 */
	ReactiveSpotifyClient withCache(CacheMode mode);

	/**
	 * Return what one's own {@code @HttpExchange} interfaces can be made with, for
	 * endpoints that this client does not know. Addresses are relative to the Web API.
	 * Their calls are made as those of this view: with its token, timeout, retries and
	 * cache, and with the exceptions and the rate limit of all others. Other settings of
	 * the view do not apply. Streams of values are not kept. What is kept is given to
	 * several callers: lists and maps cannot be changed, and objects of one's own types
	 * must not be.
	 * @return the adapter for an {@code HttpServiceProxyFactory}
	 */
	HttpExchangeAdapter exchangeAdapter();

	/**
	 * Return the cache that all views of this client share.
	 * @return the cache, which keeps nothing if it is switched off
	 */
	SpotifyCache cache();

	/**
	 * Close this client, and the connections that it opened itself. Calls that are under
	 * way, waiting ones included, and those that are made later fail with a
	 * {@link io.github.springspotify.error.SpotifyTransportException}. Does nothing on a
	 * view. Connections of a {@code WebClient.Builder} that was given to it stay open.
	 * Returns at once on a thread that must not block, as at the end of
	 * {@code Mono.using(..)}.
	 */
	@Override
	void close();

	/**
	 * Return a builder, for use without Spring Boot.
	 * @return the builder
	 */
	static SpotifyClientBuilder builder() {
		return new SpotifyClientBuilder();
	}

}
