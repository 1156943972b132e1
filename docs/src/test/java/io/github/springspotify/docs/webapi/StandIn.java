package io.github.springspotify.docs.webapi;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SearchType;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.Track;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.QuotaMode;

/**
 * The stand-in and a client of it for user {@code aurora}.
 */
final class StandIn implements AutoCloseable {

	private final MockSpotify spotify;

	private final SpotifyClient client;

	private final SpotifyClient application;

	StandIn(QuotaMode quotaMode, String... scopes) {
		this.spotify = MockSpotify.builder().quotaMode(quotaMode).start();
		this.client = client(this.spotify.issueTokens("aurora", scopes).accessToken());
		this.application = client(this.spotify.issueAppToken());
	}

	private SpotifyClient client(String token) {
		return SpotifyClient.builder().accessToken(token).apiBaseUrl(URI.create(this.spotify.apiBaseUrl())).build();
	}

	MockSpotify spotify() {
		return this.spotify;
	}

	SpotifyClient client() {
		return this.client;
	}

	/**
	 * Return a client without a user.
	 */
	SpotifyClient application() {
		return this.application;
	}

	/**
	 * Return tracks of the catalogue.
	 */
	List<SpotifyUri> tracks() {
		Page<Track> found = this.client.search().search("a", Set.of(SearchType.TRACK), Paging.limit(10)).tracks();
		this.spotify.clearRequests();
		return Objects.requireNonNull(found)
			.items()
			.stream()
			.map((track) -> SpotifyUri.parse(Objects.requireNonNull(track.uri())))
			.toList();
	}

	@Override
	public void close() {
		this.client.close();
		this.application.close();
		this.spotify.close();
	}

}
