package io.github.springspotify.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a user plays. Time passes only when somebody looks.
 */
final class Player {

	private static final int UPCOMING = 20;

	private final Devices devices;

	private final PlayHistory history = new PlayHistory();

	private final Deque<Playable> queue = new ArrayDeque<>();

	private @Nullable Tracklist tracklist;

	private @Nullable Playable current;

	private boolean playing;

	private boolean shuffle;

	private String repeat = "off";

	private Instant changedAt = Instant.EPOCH;

	// While paused the position is kept, while playing it follows from the time
	private long positionMs;

	Player(Devices devices) {
		this.devices = devices;
	}

	Devices devices() {
		return this.devices;
	}

	PlayHistory history() {
		return this.history;
	}

	synchronized PlayerState state(Instant now) {
		settle(now);
		return new PlayerState(this.devices.active(), this.current, contextUri(), this.playing, progress(now),
				this.changedAt, this.shuffle, this.repeat, upcoming());
	}

	/**
	 * Carry a command out on a device, which becomes active unless the command is
	 * refused.
	 * @param deviceId the device, or {@code null} for the active one
	 * @param command the command
	 */
	synchronized void command(@Nullable String deviceId, Runnable command) {
		int before = this.devices.activate(deviceId);
		try {
			command.run();
		}
		catch (ApiException ex) {
			this.devices.restore(before);
			throw ex;
		}
	}

	synchronized void start(Tracklist chosen, long position, Instant now) {
		leave(now);
		this.tracklist = chosen;
		this.playing = true;
		begin(chosen.current(), now);
		moveTo(position, now);
	}

	synchronized void resume(@Nullable Integer position, Instant now) {
		settle(now);
		requireItem();
		if (this.playing) {
			throw restricted();
		}
		this.playing = true;
		moveTo((position != null) ? position : this.positionMs, now);
	}

	synchronized void pause(Instant now) {
		settle(now);
		if (!this.playing) {
			throw restricted();
		}
		suspend(now);
	}

	synchronized void seek(long position, Instant now) {
		settle(now);
		requireItem();
		moveTo(position, now);
	}

	synchronized void next(Instant now) {
		settle(now);
		requireItem();
		leave(now);
		advance(now);
	}

	synchronized void previous(Instant now) {
		settle(now);
		requireItem();
		leave(now);
		if (this.tracklist != null) {
			this.tracklist = this.tracklist.previous();
			begin(this.tracklist.current(), now);
		}
	}

	synchronized void enqueue(Playable item) {
		this.queue.add(item);
	}

	synchronized void setRepeat(String repeat, Instant now) {
		settle(now);
		this.repeat = repeat;
	}

	synchronized void setShuffle(boolean shuffle) {
		this.shuffle = shuffle;
	}

	/**
	 * Move to another device.
	 * @param deviceId the device
	 * @param play whether to play there in any case
	 * @param now the time
	 */
	synchronized void transfer(String deviceId, boolean play, Instant now) {
		settle(now);
		this.devices.activate(deviceId);
		if (play && !this.playing && this.current != null) {
			resume(null, now);
		}
	}

	/**
	 * Pause, and leave no device active.
	 * @param now the time
	 */
	synchronized void disconnect(Instant now) {
		settle(now);
		suspend(now);
		this.devices.deactivate();
	}

	private void settle(Instant now) {
		Playable item = this.current;
		while (this.playing && item != null && progress(now) >= item.durationMs()) {
			Instant end = this.changedAt.plusMillis(item.durationMs() - this.positionMs);
			leave(end);
			if (this.repeat.equals("track")) {
				begin(item, end);
			}
			else {
				advance(end);
			}
			item = this.current;
		}
	}

	private long progress(Instant now) {
		long elapsed = this.playing ? Math.max(0, Duration.between(this.changedAt, now).toMillis()) : 0;
		return this.positionMs + elapsed;
	}

	private void suspend(Instant now) {
		this.positionMs = progress(now);
		this.playing = false;
		this.changedAt = now;
	}

	private void leave(Instant now) {
		if (this.current != null) {
			this.history.add(this.current, contextUri(), now);
		}
	}

	private void advance(Instant now) {
		Playable queued = this.queue.poll();
		if (queued != null) {
			begin(queued, now);
		}
		else if (this.tracklist != null) {
			this.tracklist = this.tracklist.next();
			begin(this.tracklist.current(), now);
		}
	}

	private void begin(Playable item, Instant now) {
		this.current = item;
		this.positionMs = 0;
		this.changedAt = now;
	}

	private void moveTo(long position, Instant now) {
		if (this.current != null && position >= this.current.durationMs()) {
			leave(now);
			advance(now);
			return;
		}
		this.positionMs = position;
		this.changedAt = now;
	}

	private List<Playable> upcoming() {
		List<Playable> upcoming = new ArrayList<>(this.queue);
		if (this.tracklist != null) {
			List<Playable> items = this.tracklist.items();
			int index = this.tracklist.index();
			upcoming.addAll(items.subList(index + 1, items.size()));
			upcoming.addAll(items.subList(0, index));
		}
		return upcoming.stream().limit(UPCOMING).toList();
	}

	private @Nullable String contextUri() {
		return (this.tracklist != null) ? this.tracklist.contextUri() : null;
	}

	private void requireItem() {
		if (this.current == null) {
			throw restricted();
		}
	}

	private static ApiException restricted() {
		return ApiException.player(403, "Restriction violated", "UNKNOWN");
	}

}
