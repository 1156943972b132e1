package io.github.springspotify.test;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The genres of the artists. With hyphens they are the ids of categories and the seeds of
 * recommendations.
 */
final class Genres {

	private final Catalogue catalogue;

	Genres(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	List<String> ids() {
		return this.catalogue.artists().stream().flatMap(Genres::ids).distinct().sorted().toList();
	}

	Artist mostPopular(String id) {
		return this.catalogue.artists()
			.stream()
			.filter((artist) -> has(artist, id))
			.max(Comparator.comparing(Artist::popularity))
			.orElseThrow();
	}

	static boolean has(Artist artist, String id) {
		return ids(artist).anyMatch(id::equals);
	}

	/**
	 * Return how much two artists have in common.
	 * @param artist an artist
	 * @param other another artist
	 * @return the number of words that the genres of both contain
	 */
	static long inCommon(Artist artist, Artist other) {
		List<String> words = words(artist).toList();
		return words(other).filter(words::contains).count();
	}

	static String name(String id) {
		return Stream.of(id.split("-"))
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
			.collect(Collectors.joining(" "));
	}

	private static Stream<String> ids(Artist artist) {
		return artist.genres().stream().map((genre) -> genre.replace(' ', '-'));
	}

	private static Stream<String> words(Artist artist) {
		return ids(artist).flatMap((id) -> Stream.of(id.split("-"))).distinct();
	}

}
