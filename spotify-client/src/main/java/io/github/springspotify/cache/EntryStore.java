package io.github.springspotify.cache;

import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Keeps answers within bounds. Called by many threads at once; nothing here waits.
 */
interface EntryStore {

	/**
	 * Return the answer that was given to a request like this one, if it is kept.
	 */
	@Nullable Entry find(CacheKey key, HttpHeaders request);

	/**
	 * Keep an answer, in place of that which the same request would be given.
	 */
	void put(CacheKey key, Entry entry, HttpHeaders request);

	/**
	 * Drop the answer that a request would be given.
	 */
	void remove(CacheKey key, HttpHeaders request);

	/**
	 * Drop all answers that pass a test.
	 */
	void removeIf(BiPredicate<CacheKey, Entry> test);

	void clear();

	/**
	 * Return how many requests have answers here, about.
	 */
	long size();

	/**
	 * Return how much of the room for answers is taken.
	 */
	long weight();

}
