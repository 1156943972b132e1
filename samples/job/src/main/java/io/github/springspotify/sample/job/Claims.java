package io.github.springspotify.sample.job;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which instance makes whose playlist of a week. A row of the database is the claim: its
 * primary key allows one, so whoever can insert it does the work. One that was left
 * without a result is taken over when its owner must have died.
 */
@Component
class Claims {

	/**
	 * Longer than the few calls for a playlist can take, with their timeouts.
	 */
	static final Duration LENGTH = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	private final Clock clock;

	Claims(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Try to be the one who makes a playlist.
	 * @param principal the user
	 * @param week the week
	 * @return whether the caller is; {@code false} if it is made already or by another
	 */
	boolean take(String principal, Week week) {
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		try {
			this.jdbc.sql("insert into weekly_playlist (principal, week, claimed_at) values (?, ?, ?)")
				.params(principal, week.toString(), now)
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return takeOver(principal, week, now);
		}
	}

	private boolean takeOver(String principal, Week week, OffsetDateTime now) {
		return this.jdbc.sql("""
				update weekly_playlist set claimed_at = ?
				where principal = ? and week = ? and playlist_id is null and claimed_at < ?""")
			.params(now, principal, week.toString(), now.minus(LENGTH))
			.update() == 1;
	}

	/**
	 * Keep that a playlist is made.
	 * @param principal the user
	 * @param week the week
	 * @param playlistId id of the playlist
	 */
	void done(String principal, Week week, String playlistId) {
		this.jdbc.sql("update weekly_playlist set playlist_id = ? where principal = ? and week = ?")
			.params(playlistId, principal, week.toString())
			.update();
	}

	/**
	 * Let the next run try again.
	 * @param principal the user
	 * @param week the week
	 */
	void giveUp(String principal, Week week) {
		this.jdbc.sql("delete from weekly_playlist where principal = ? and week = ? and playlist_id is null")
			.params(principal, week.toString())
			.update();
	}

	/**
	 * Return the playlist that was made last.
	 * @param principal the user
	 * @return its id, or {@code null} if there is none yet
	 */
	@Nullable String latestPlaylist(String principal) {
		return this.jdbc.sql("""
				select playlist_id from weekly_playlist
				where principal = ? and playlist_id is not null order by week desc
				fetch first 1 row only""").param(principal).query(String.class).optional().orElse(null);
	}

}
