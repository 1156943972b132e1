package io.github.springspotify.sample.bot;

import java.time.Period;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the bot.
 *
 * @param playlist name of the playlist, which is made if there is none
 * @param cron when to look for new releases
 * @param zone time zone of the schedule and of release dates
 * @param lookBack how old a release may be
 * @param dryRun whether to say what would be added, and change nothing
 * @param runAtStart whether to look for new releases right after the start, too
 */
@ConfigurationProperties("bot")
record BotProperties(String playlist, String cron, ZoneId zone, Period lookBack, boolean dryRun, boolean runAtStart) {

}
