package io.github.springspotify.autoconfigure;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
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

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The operations of each group as beans of their own, made when they are used for the
 * first time.
 */
@Lazy
@Configuration(proxyBeanMethods = false)
final class SpotifyOperationsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AlbumOperations spotifyAlbumOperations(SpotifyClient client) {
		return client.albums();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveAlbumOperations reactiveSpotifyAlbumOperations(ReactiveSpotifyClient client) {
		return client.albums();
	}

	@Bean
	@ConditionalOnMissingBean
	ArtistOperations spotifyArtistOperations(SpotifyClient client) {
		return client.artists();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveArtistOperations reactiveSpotifyArtistOperations(ReactiveSpotifyClient client) {
		return client.artists();
	}

	@Bean
	@ConditionalOnMissingBean
	LibraryOperations spotifyLibraryOperations(SpotifyClient client) {
		return client.library();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveLibraryOperations reactiveSpotifyLibraryOperations(ReactiveSpotifyClient client) {
		return client.library();
	}

	@Bean
	@ConditionalOnMissingBean
	PlayerOperations spotifyPlayerOperations(SpotifyClient client) {
		return client.player();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactivePlayerOperations reactiveSpotifyPlayerOperations(ReactiveSpotifyClient client) {
		return client.player();
	}

	@Bean
	@ConditionalOnMissingBean
	PlaylistOperations spotifyPlaylistOperations(SpotifyClient client) {
		return client.playlists();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactivePlaylistOperations reactiveSpotifyPlaylistOperations(ReactiveSpotifyClient client) {
		return client.playlists();
	}

	@Bean
	@ConditionalOnMissingBean
	SearchOperations spotifySearchOperations(SpotifyClient client) {
		return client.search();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveSearchOperations reactiveSpotifySearchOperations(ReactiveSpotifyClient client) {
		return client.search();
	}

	@Bean
	@ConditionalOnMissingBean
	TrackOperations spotifyTrackOperations(SpotifyClient client) {
		return client.tracks();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveTrackOperations reactiveSpotifyTrackOperations(ReactiveSpotifyClient client) {
		return client.tracks();
	}

	@Bean
	@ConditionalOnMissingBean
	UserOperations spotifyUserOperations(SpotifyClient client) {
		return client.users();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveUserOperations reactiveSpotifyUserOperations(ReactiveSpotifyClient client) {
		return client.users();
	}

	@Bean
	@ConditionalOnMissingBean
	AudiobookOperations spotifyAudiobookOperations(SpotifyClient client) {
		return client.audiobooks();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveAudiobookOperations reactiveSpotifyAudiobookOperations(ReactiveSpotifyClient client) {
		return client.audiobooks();
	}

	@Bean
	@ConditionalOnMissingBean
	ChapterOperations spotifyChapterOperations(SpotifyClient client) {
		return client.chapters();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveChapterOperations reactiveSpotifyChapterOperations(ReactiveSpotifyClient client) {
		return client.chapters();
	}

	@Bean
	@ConditionalOnMissingBean
	EpisodeOperations spotifyEpisodeOperations(SpotifyClient client) {
		return client.episodes();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveEpisodeOperations reactiveSpotifyEpisodeOperations(ReactiveSpotifyClient client) {
		return client.episodes();
	}

	@Bean
	@ConditionalOnMissingBean
	ShowOperations spotifyShowOperations(SpotifyClient client) {
		return client.shows();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveShowOperations reactiveSpotifyShowOperations(ReactiveSpotifyClient client) {
		return client.shows();
	}

	@Bean
	@ConditionalOnMissingBean
	BrowseOperations spotifyBrowseOperations(SpotifyClient client) {
		return client.browse();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveBrowseOperations reactiveSpotifyBrowseOperations(ReactiveSpotifyClient client) {
		return client.browse();
	}

	@Bean
	@ConditionalOnMissingBean
	MarketOperations spotifyMarketOperations(SpotifyClient client) {
		return client.markets();
	}

	@Bean
	@ConditionalOnMissingBean
	ReactiveMarketOperations reactiveSpotifyMarketOperations(ReactiveSpotifyClient client) {
		return client.markets();
	}

}
