package io.github.springspotify.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What recommendations start from: one to five artists, genres and tracks in all. They
 * can be tuned by attributes of the recommended tracks.
 *
 * @param artists ids of artists
 * @param genres genres
 * @param tracks ids of tracks
 * @param min lowest values of attributes
 * @param max highest values of attributes
 * @param target values of attributes to come close to
 * @param limit how many tracks at most, from 1 to 100, or {@code null} for Spotify's
 * default
 * @since 0.1.0
 */
public record RecommendationSeeds(List<String> artists, List<String> genres, List<String> tracks,
		Map<TrackAttribute, Double> min, Map<TrackAttribute, Double> max, Map<TrackAttribute, Double> target,
		@Nullable Integer limit) {

	private static final int MAX_SEEDS = 5;

	private static final int MAX_LIMIT = 100;

	public RecommendationSeeds {
		artists = BareIds.read(artists, "artist");
		genres = BareIds.read(genres, "genre");
		tracks = BareIds.read(tracks, "track");
		int count = artists.size() + genres.size() + tracks.size();
		if (count < 1 || count > MAX_SEEDS) {
			throw new IllegalArgumentException("Recommendations must start from 1 to " + MAX_SEEDS
					+ " artists, genres and tracks in all but there are " + count);
		}
		if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
			throw new IllegalArgumentException("'limit' must be from 1 to " + MAX_LIMIT + " but is " + limit);
		}
		min = checked(min);
		max = checked(max);
		target = checked(target);
	}

	/**
	 * Return artists to start from.
	 * @param ids ids of artists
	 * @return the seeds
	 */
	public static RecommendationSeeds ofArtists(Collection<? extends CharSequence> ids) {
		return new RecommendationSeeds(texts(ids), List.of(), List.of(), Map.of(), Map.of(), Map.of(), null);
	}

	/**
	 * Return genres to start from.
	 * @param genres genres, of those that {@code browse().getAvailableGenreSeeds()} names
	 * @return the seeds
	 */
	public static RecommendationSeeds ofGenres(Collection<String> genres) {
		return new RecommendationSeeds(List.of(), texts(genres), List.of(), Map.of(), Map.of(), Map.of(), null);
	}

	/**
	 * Return tracks to start from.
	 * @param ids ids of tracks
	 * @return the seeds
	 */
	public static RecommendationSeeds ofTracks(Collection<? extends CharSequence> ids) {
		return new RecommendationSeeds(List.of(), List.of(), texts(ids), Map.of(), Map.of(), Map.of(), null);
	}

	/**
	 * Return these seeds with other artists.
	 * @param ids ids of artists
	 * @return the seeds
	 */
	public RecommendationSeeds withArtists(Collection<? extends CharSequence> ids) {
		return new RecommendationSeeds(texts(ids), this.genres, this.tracks, this.min, this.max, this.target,
				this.limit);
	}

	/**
	 * Return these seeds with other genres.
	 * @param genres genres
	 * @return the seeds
	 */
	public RecommendationSeeds withGenres(Collection<String> genres) {
		return new RecommendationSeeds(this.artists, texts(genres), this.tracks, this.min, this.max, this.target,
				this.limit);
	}

	/**
	 * Return these seeds with other tracks.
	 * @param ids ids of tracks
	 * @return the seeds
	 */
	public RecommendationSeeds withTracks(Collection<? extends CharSequence> ids) {
		return new RecommendationSeeds(this.artists, this.genres, texts(ids), this.min, this.max, this.target,
				this.limit);
	}

	/**
	 * Return these seeds for tracks with at least a value of an attribute.
	 * @param attribute the attribute
	 * @param value lowest value
	 * @return the seeds
	 */
	public RecommendationSeeds min(TrackAttribute attribute, double value) {
		return new RecommendationSeeds(this.artists, this.genres, this.tracks, with(this.min, attribute, value),
				this.max, this.target, this.limit);
	}

	/**
	 * Return these seeds for tracks with at most a value of an attribute.
	 * @param attribute the attribute
	 * @param value highest value
	 * @return the seeds
	 */
	public RecommendationSeeds max(TrackAttribute attribute, double value) {
		return new RecommendationSeeds(this.artists, this.genres, this.tracks, this.min,
				with(this.max, attribute, value), this.target, this.limit);
	}

	/**
	 * Return these seeds for tracks that come close to a value of an attribute.
	 * @param attribute the attribute
	 * @param value value to come close to
	 * @return the seeds
	 */
	public RecommendationSeeds target(TrackAttribute attribute, double value) {
		return new RecommendationSeeds(this.artists, this.genres, this.tracks, this.min, this.max,
				with(this.target, attribute, value), this.limit);
	}

	/**
	 * Return these seeds for another number of tracks.
	 * @param limit how many tracks at most, from 1 to 100
	 * @return the seeds
	 */
	public RecommendationSeeds withLimit(int limit) {
		return new RecommendationSeeds(this.artists, this.genres, this.tracks, this.min, this.max, this.target, limit);
	}

	private static List<String> texts(Collection<? extends CharSequence> values) {
		return values.stream().map(CharSequence::toString).toList();
	}

	private static Map<TrackAttribute, Double> with(Map<TrackAttribute, Double> values, TrackAttribute attribute,
			double value) {
		Map<TrackAttribute, Double> result = new EnumMap<>(TrackAttribute.class);
		result.putAll(values);
		result.put(attribute, value);
		return result;
	}

	private static Map<TrackAttribute, Double> checked(Map<TrackAttribute, Double> values) {
		values.forEach(TrackAttribute::check);
		Map<TrackAttribute, Double> result = new EnumMap<>(TrackAttribute.class);
		result.putAll(values);
		return Collections.unmodifiableMap(result);
	}

}
