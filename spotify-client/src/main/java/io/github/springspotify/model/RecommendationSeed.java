package io.github.springspotify.model;

import org.jspecify.annotations.Nullable;

/**
 * A seed of recommendations, and how many tracks it led to.
 *
 * @param afterFilteringSize tracks left by the wanted ranges of attributes
 * @param afterRelinkingSize tracks left by the market
 * @param href address of the artist or track in the Web API, {@code null} for a genre
 * @param id the seed as it was given
 * @param initialPoolSize tracks to choose from at first
 * @param type artist, track or genre, usually in capitals
 * @since 0.1.0
 */
public record RecommendationSeed(@Nullable Integer afterFilteringSize, @Nullable Integer afterRelinkingSize,
		@Nullable String href, @Nullable String id, @Nullable Integer initialPoolSize, @Nullable String type) {

}
