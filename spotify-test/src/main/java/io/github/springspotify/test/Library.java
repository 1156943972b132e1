package io.github.springspotify.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user has saved and follows. Lists are made once after a change, so that pages
 * far behind the first cost no more.
 */
final class Library {

	private final Map<String, Map<String, Instant>> byKind = new HashMap<>();

	private final Map<String, List<Map.Entry<String, Instant>>> lists = new HashMap<>();

	/**
	 * Save something; saving it again changes nothing.
	 * @param uri the Spotify URI
	 * @param at the time of saving
	 */
	synchronized void save(String uri, Instant at) {
		String kind = kind(uri);
		this.byKind.computeIfAbsent(kind, (key) -> new LinkedHashMap<>()).putIfAbsent(uri, at);
		this.lists.remove(kind);
	}

	synchronized void remove(String uri) {
		String kind = kind(uri);
		Map<String, Instant> saved = this.byKind.get(kind);
		if (saved != null) {
			saved.remove(uri);
		}
		this.lists.remove(kind);
	}

	synchronized boolean contains(String uri) {
		return ofKind(kind(uri)).containsKey(uri);
	}

	/**
	 * Return what is saved, newest first; of what was saved at one time the last first.
	 * @param kind the kind, such as {@code track}
	 * @return URIs with the times of saving, never changed
	 */
	synchronized List<Map.Entry<String, Instant>> newestFirst(String kind) {
		return this.lists.computeIfAbsent(kind, (key) -> {
			List<Map.Entry<String, Instant>> entries = new ArrayList<>();
			ofKind(kind).forEach((uri, at) -> entries.add(Map.entry(uri, at)));
			Collections.reverse(entries);
			entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
			return List.copyOf(entries);
		});
	}

	private Map<String, Instant> ofKind(String kind) {
		return this.byKind.getOrDefault(kind, Map.of());
	}

	private static String kind(String uri) {
		return uri.split(":", 3)[1];
	}

}
