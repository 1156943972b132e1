package io.github.springspotify.paging;

/**
 * How pages are asked for.
 *
 * @param concurrency how many pages at the same time at most
 * @param caller keeps on whose behalf
 */
record Walker(int concurrency, WalkCaller caller) {

	Walker {
		if (concurrency < 1) {
			throw new IllegalArgumentException("'concurrency' must be at least 1 but is " + concurrency);
		}
	}

	Walker withConcurrency(int concurrency) {
		return new Walker(concurrency, this.caller);
	}

}
