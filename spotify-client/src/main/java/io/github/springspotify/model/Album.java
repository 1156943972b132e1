package io.github.springspotify.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An album with the first page of its tracks. Applications in development mode get no
 * label, popularity or markets.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Album(@Nullable AlbumType albumType, int totalTracks, List<String> availableMarkets,
		Map<String, String> externalUrls, @Nullable String href, @Nullable String id, List<Image> images,
		@Nullable String name, @Nullable String releaseDate, @Nullable String releaseDatePrecision,
		@Nullable Restrictions restrictions, @Nullable String type, @Nullable String uri,
		List<SimplifiedArtist> artists, @Nullable Page<SimplifiedTrack> tracks, List<Copyright> copyrights,
		Map<String, String> externalIds, List<String> genres, @Nullable String label, @Nullable Integer popularity) {

	public Album {
		availableMarkets = Values.listOf(availableMarkets);
		images = Values.listOf(images);
		artists = Values.listOf(artists);
		copyrights = Values.listOf(copyrights);
		genres = Values.listOf(genres);
		externalUrls = Values.mapOf(externalUrls);
		externalIds = Values.mapOf(externalIds);
	}

	/**
	 * Return the release date as far as it is known: the first day of the year or month
	 * when only those are given.
	 * @return the date, or {@code null} when it is missing or not a date
	 */
	public @Nullable LocalDate releasedOn() {
		return Values.dateOf(this.releaseDate);
	}

}
