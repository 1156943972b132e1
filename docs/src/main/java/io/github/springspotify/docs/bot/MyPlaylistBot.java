package io.github.springspotify.docs.bot;

import java.util.List;
import java.util.stream.Stream;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.Track;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class MyPlaylistBot {

	private final SpotifyClient spotify;

	private final String playlist;

	MyPlaylistBot(SpotifyClient spotify, @Value("${my.playlist}") String playlist) {
		this.spotify = spotify;
		this.playlist = playlist;
	}

	@Scheduled(cron = "0 0 6 * * MON")
	void keepWhatIWasListeningTo() {
		List<SpotifyUri> tracks = this.spotify.users()
			.getTopTracks(TimeRange.SHORT_TERM, Paging.limit(20))
			.items()
			.stream()
			.flatMap(MyPlaylistBot::uriOf)
			.toList();
		this.spotify.playlists().replaceItems(this.playlist, ItemsToReplace.with(tracks));
	}

	private static Stream<SpotifyUri> uriOf(Track track) {
		return (track.uri() != null) ? Stream.of(SpotifyUri.parse(track.uri())) : Stream.empty();
	}

}
