package io.github.springspotify.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A chapter of an audiobook. Its type can be {@code episode}.
 *
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Chapter(@Nullable String audioPreviewUrl, List<String> availableMarkets, int chapterNumber,
		@Nullable String description, @Nullable String htmlDescription, int durationMs, boolean explicit,
		Map<String, String> externalUrls, @Nullable String href, @Nullable String id, List<Image> images,
		@Nullable Boolean isPlayable, List<String> languages, @Nullable String name, @Nullable String releaseDate,
		@Nullable String releaseDatePrecision, @Nullable ResumePoint resumePoint, @Nullable String type,
		@Nullable String uri, @Nullable Restrictions restrictions, @Nullable SimplifiedAudiobook audiobook) {

	public Chapter {
		availableMarkets = Values.listOf(availableMarkets);
		images = Values.listOf(images);
		languages = Values.listOf(languages);
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
