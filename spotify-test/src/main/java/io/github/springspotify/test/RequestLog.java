package io.github.springspotify.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The requests received so far, oldest first.
 */
final class RequestLog {

	private static final int CAPACITY = 10_000;

	private final List<RecordedRequest> requests = new ArrayList<>();

	synchronized RecordedRequest add(MockRequest request, int status) {
		RecordedRequest recorded = request.recorded(status);
		if (this.requests.size() == CAPACITY) {
			this.requests.remove(0);
		}
		this.requests.add(recorded);
		notifyAll();
		return recorded;
	}

	synchronized void answered(RecordedRequest recorded, int status) {
		for (int i = this.requests.size() - 1; i >= 0; i--) {
			if (this.requests.get(i) == recorded) {
				this.requests.set(i, recorded.answered(status));
				return;
			}
		}
	}

	synchronized List<RecordedRequest> all() {
		return List.copyOf(this.requests);
	}

	synchronized List<RecordedRequest> of(String path) {
		return this.requests.stream().filter((request) -> request.path().equals(path)).toList();
	}

	synchronized RecordedRequest await(String path, Duration timeout) throws InterruptedException {
		long deadline = System.nanoTime() + timeout.toNanos();
		while (of(path).isEmpty()) {
			long left = (deadline - System.nanoTime()) / 1_000_000;
			if (left <= 0) {
				throw new IllegalStateException("No request for '" + path + "' arrived within " + timeout);
			}
			wait(left);
		}
		return of(path).get(0);
	}

	synchronized void clear() {
		this.requests.clear();
	}

}
