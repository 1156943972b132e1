package io.github.springspotify.exchange;

import java.util.stream.IntStream;

/**
 * How much of the room for calls is for this instance, where several share the rate
 * limit. Each hears from the others now and then. In between it takes no more than its
 * part of the room that there was when it heard from them, so that together they do not
 * take more than there is; what one leaves is divided again the next time. Whoever hears
 * nothing takes all.
 */
final class RoomShare {

	private int instances = 1;

	private int place;

	private int backgrounds = 1;

	private long validUntil;

	/**
	 * How many calls ended since the others were told, and in the times between that they
	 * were told before. What was told last they may hear later.
	 */
	private final int[] ended = new int[3];

	/**
	 * Divide the room anew.
	 * @param instances how many are at work, this one included
	 * @param place which of them this one is, from 0
	 * @param backgrounds how many of them do background work, this one included
	 * @param validUntil until when this holds
	 */
	void divide(int instances, int place, int backgrounds, long validUntil) {
		this.instances = instances;
		this.place = place;
		this.backgrounds = backgrounds;
		this.validUntil = validUntil;
	}

	/**
	 * Note that the others are told of all calls that have ended.
	 */
	void told() {
		System.arraycopy(this.ended, 0, this.ended, 1, this.ended.length - 1);
		this.ended[0] = 0;
	}

	/**
	 * Note that a call has ended.
	 */
	void ended() {
		this.ended[0]++;
	}

	/**
	 * Return how many calls must leave the window before another one can be sent.
	 * @param now the time
	 * @param room room for calls, apart from those that count or are under way
	 * @param inFlight how many are under way
	 */
	int missing(long now, int room, int inFlight) {
		int parts = (now < this.validUntil) ? this.instances : 1;
		int taken = inFlight + IntStream.of(this.ended).sum();
		int needed = parts * (taken + 1) - ((parts > 1) ? this.place : 0);
		return needed - taken - room;
	}

	/**
	 * Return how long it takes until the room is divided otherwise.
	 */
	long validFor(long now) {
		return (this.instances > 1 && now < this.validUntil) ? this.validUntil - now : Long.MAX_VALUE;
	}

	/**
	 * Return how many instances do background work.
	 */
	int backgrounds(long now) {
		return (now < this.validUntil) ? this.backgrounds : 1;
	}

}
