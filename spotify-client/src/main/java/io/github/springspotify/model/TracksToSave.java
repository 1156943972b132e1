package io.github.springspotify.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Tracks to save to a user's library: plain, or with the time at which each is to count
 * as saved.
 *
 * @param ids ids of tracks, at least one; at most 50 in one call
 * @param timestampedIds ids of tracks and their times instead
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TracksToSave(@Nullable List<String> ids,
		@Nullable List<TimestampedId> timestampedIds) implements RequestBatch {

	public TracksToSave {
		if ((ids != null) == (timestampedIds != null)) {
			throw new IllegalArgumentException("Exactly one of 'ids' and 'timestampedIds' must be given");
		}
		ids = (ids != null) ? BareIds.read(RequestItems.check(ids, 1), "track") : null;
		timestampedIds = (timestampedIds != null) ? RequestItems.check(timestampedIds, 1) : null;
	}

	/**
	 * Return tracks to save.
	 * @param ids ids of tracks, at least one; at most 50 in one call
	 * @return the tracks
	 */
	public static TracksToSave of(Collection<? extends CharSequence> ids) {
		return new TracksToSave(ids.stream().map(CharSequence::toString).toList(), null);
	}

	/**
	 * Return tracks to save with their times, which decide on the order of the library.
	 * @param timestampedIds ids of tracks and their times, at least one; at most 50 in
	 * one call
	 * @return the tracks
	 */
	public static TracksToSave timestamped(Collection<TimestampedId> timestampedIds) {
		return new TracksToSave(null, List.copyOf(timestampedIds));
	}

	@Override
	public List<String> elements() {
		if (this.ids != null) {
			return this.ids;
		}
		return (this.timestampedIds != null) ? this.timestampedIds.stream().map(TimestampedId::id).toList() : List.of();
	}

	@Override
	public TracksToSave part(int from, int to) {
		return new TracksToSave((this.ids != null) ? this.ids.subList(from, to) : null,
				(this.timestampedIds != null) ? this.timestampedIds.subList(from, to) : null);
	}

	/**
	 * A track and the time at which it is to count as saved.
	 *
	 * @param id id of the track
	 * @param addedAt the time, of which Spotify keeps milliseconds and orders by minutes
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	public record TimestampedId(String id, Instant addedAt) {

		public TimestampedId {
			id = BareIds.read(id, "track");
			addedAt = addedAt.truncatedTo(ChronoUnit.MILLIS);
		}

		/**
		 * Return a track and its time.
		 * @param id id of the track
		 * @param addedAt the time
		 * @return both
		 */
		public static TimestampedId of(CharSequence id, Instant addedAt) {
			return new TimestampedId(id.toString(), addedAt);
		}

	}

}
