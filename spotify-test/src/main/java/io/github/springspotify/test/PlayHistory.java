package io.github.springspotify.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The last tracks that a user played; episodes do not count.
 */
final class PlayHistory {

	private static final int MAXIMUM = 50;

	private final Deque<Play> plays = new ArrayDeque<>();

	synchronized void add(Playable item, @Nullable String contextUri, Instant at) {
		if (!(item instanceof Track track)) {
			return;
		}
		Play newest = this.plays.peekFirst();
		// Times are the cursors of the pages, so no two may be equal
		Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
		Instant unique = (newest != null && !millis.isAfter(newest.at())) ? newest.at().plusMillis(1) : millis;
		this.plays.addFirst(new Play(track, contextUri, unique));
		if (this.plays.size() > MAXIMUM) {
			this.plays.removeLast();
		}
	}

	synchronized List<Play> newestFirst() {
		return List.copyOf(this.plays);
	}

	/**
	 * A track that was played.
	 *
	 * @param track the track
	 * @param contextUri what it was played from, or {@code null}
	 * @param at when it ended
	 */
	record Play(Track track, @Nullable String contextUri, Instant at) {

	}

}
