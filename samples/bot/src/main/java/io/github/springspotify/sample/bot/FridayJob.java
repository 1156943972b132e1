package io.github.springspotify.sample.bot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.github.springspotify.model.SpotifyUri;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the bot does on Fridays. To do it twice changes nothing, so that the schedule can
 * name several hours: a later one makes up for one that failed.
 */
@Component
class FridayJob implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(FridayJob.class);

	private final NewReleases releases;

	private final ReleasePlaylist playlist;

	private final BotProperties properties;

	private final Clock clock;

	FridayJob(NewReleases releases, ReleasePlaylist playlist, BotProperties properties, Clock clock) {
		this.releases = releases;
		this.playlist = playlist;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.properties.runAtStart()) {
			addNewReleases();
		}
	}

	@Scheduled(cron = "${bot.cron}", zone = "${bot.zone}")
	void addNewReleases() {
		LocalDate today = LocalDate.now(this.clock);
		List<Release> found = this.releases.between(today.minus(this.properties.lookBack()), today);
		found.forEach((release) -> logger.info("New: {}", release.title()));
		List<SpotifyUri> missing = this.playlist.missing(found.stream().flatMap((it) -> it.tracks().stream()).toList());
		if (missing.isEmpty()) {
			logger.info("Nothing to add to '{}'", this.properties.playlist());
		}
		else if (this.properties.dryRun()) {
			logger.info("Would add {} tracks to '{}'", missing.size(), this.properties.playlist());
		}
		else {
			this.playlist.add(missing);
			logger.info("Added {} tracks to '{}'", missing.size(), this.properties.playlist());
		}
	}

}
