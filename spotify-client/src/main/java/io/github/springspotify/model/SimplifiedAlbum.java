package io.github.springspotify.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An album as it stands in lists and on tracks. Albums of local files have neither id nor
 * URI.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SimplifiedAlbum(@Nullable AlbumType albumType, int totalTracks, List<String> availableMarkets,
		Map<String, String> externalUrls, @Nullable String href, @Nullable String id, List<Image> images,
		@Nullable String name, @Nullable String releaseDate, @Nullable String releaseDatePrecision,
		@Nullable Restrictions restrictions, @Nullable String type, @Nullable String uri,
		List<SimplifiedArtist> artists) {

	public SimplifiedAlbum {
		availableMarkets = Values.listOf(availableMarkets);
		images = Values.listOf(images);
		artists = Values.listOf(artists);
		externalUrls = Values.mapOf(externalUrls);
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
