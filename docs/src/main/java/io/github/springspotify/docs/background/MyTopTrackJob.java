package io.github.springspotify.docs.background;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.ReauthorizationRequiredException;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Track;
import io.github.springspotify.token.SpotifyAuthorizedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class MyTopTrackJob {

	private static final Logger logger = LoggerFactory.getLogger(MyTopTrackJob.class);

	private final Set<String> users = ConcurrentHashMap.newKeySet();

	private final SpotifyClient spotify;

	MyTopTrackJob(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	@EventListener
	void remember(SpotifyAuthorizedEvent event) {
		this.users.add(event.principal());
	}

	@Scheduled(cron = "0 0 4 * * *")
	void countTopTracks() {
		for (String user : this.users) {
			try {
				Page<Track> tracks = this.spotify.asUser(user).users().getTopTracks();
				logger.info("{} has {} top tracks", user, tracks.total());
			}
			catch (ReauthorizationRequiredException ex) {
				this.users.remove(user);
			}
			catch (SpotifyException ex) {
				logger.warn("{} is left out this time: {}", user, ex.getMessage());
			}
		}
	}

}
