package io.github.springspotify.sample.job;

import java.time.Clock;
import java.time.LocalDate;

import io.github.springspotify.error.ReauthorizationRequiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes a playlist for each user, once a week. The schedule names several times: a later
 * one makes what has failed, and nothing else.
 */
@Component
class WeeklyJob {

	private static final Logger logger = LoggerFactory.getLogger(WeeklyJob.class);

	private final Listeners listeners;

	private final Claims claims;

	private final TopTracksPlaylist playlist;

	private final Clock clock;

	WeeklyJob(Listeners listeners, Claims claims, TopTracksPlaylist playlist, Clock clock) {
		this.listeners = listeners;
		this.claims = claims;
		this.playlist = playlist;
		this.clock = clock;
	}

	@Scheduled(cron = "${job.cron}", zone = "${job.zone}")
	void makePlaylists() {
		Week week = Week.of(LocalDate.now(this.clock));
		for (String listener : this.listeners.all()) {
			if (this.claims.take(listener, week)) {
				make(listener, week);
			}
		}
	}

	/**
	 * Whatever happens to one user, the next one gets a playlist.
	 */
	private void make(String listener, Week week) {
		try {
			this.claims.done(listener, week, this.playlist.make(listener, week));
			logger.info("{} has a playlist for {}", listener, week);
		}
		catch (ReauthorizationRequiredException ex) {
			this.claims.giveUp(listener, week);
			logger.info("{} has to log in again", listener);
		}
		catch (RuntimeException ex) {
			this.claims.giveUp(listener, week);
			logger.warn("No playlist for {} yet: {}", listener, ex.getMessage());
		}
	}

}
