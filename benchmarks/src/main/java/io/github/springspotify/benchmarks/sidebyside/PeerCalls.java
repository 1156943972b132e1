package io.github.springspotify.benchmarks.sidebyside;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import org.apache.hc.core5.http.ParseException;
import se.michaelthelin.spotify.SpotifyApi;
import se.michaelthelin.spotify.exceptions.SpotifyWebApiException;
import se.michaelthelin.spotify.exceptions.detailed.TooManyRequestsException;
import se.michaelthelin.spotify.model_objects.specification.Paging;
import se.michaelthelin.spotify.model_objects.specification.SavedTrack;

/**
 * Calls with the client that most Java applications use today.
 */
final class PeerCalls implements Calls {

	private final SpotifyApi spotify;

	PeerCalls(URI server, String token) {
		this.spotify = SpotifyApi.builder()
			.setScheme(server.getScheme())
			.setHost(server.getHost())
			.setPort(server.getPort())
			.setAccessToken(token)
			.build();
	}

	@Override
	public Object album(String id) throws LimitedException {
		try {
			return this.spotify.getAlbum(id).build().execute();
		}
		catch (TooManyRequestsException ex) {
			throw new LimitedException(Duration.ofSeconds(ex.getRetryAfter()));
		}
		catch (IOException | SpotifyWebApiException | ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Paging<SavedTrack> savedTracks(int offset, int limit) {
		try {
			return this.spotify.getUsersSavedTracks().offset(offset).limit(limit).build().execute();
		}
		catch (IOException | SpotifyWebApiException | ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Object track(String id) {
		try {
			return this.spotify.getTrack(id).build().execute();
		}
		catch (IOException | SpotifyWebApiException | ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
	}

}
