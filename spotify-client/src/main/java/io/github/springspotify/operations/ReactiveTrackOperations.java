package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scope;
import io.github.springspotify.endpoint.SpotifyEndpoint;
import io.github.springspotify.model.AudioAnalysis;
import io.github.springspotify.model.AudioFeatures;
import io.github.springspotify.model.AudioFeaturesList;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.Page;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.RecommendationSeeds;
import io.github.springspotify.model.Recommendations;
import io.github.springspotify.model.SavedTrack;
import io.github.springspotify.model.Track;
import io.github.springspotify.model.Tracks;
import io.github.springspotify.model.TracksToSave;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Tracks.
 *
 * @since 0.1.0
 */
public interface ReactiveTrackOperations {

	/**
	 * Return a track.
	 * @param id id of the track
	 * @return the track
	 */
	default Mono<Track> get(CharSequence id) {
		return get(id, null);
	}

	/**
	 * Return a track.
	 * @param id id of the track
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the track
	 */
	@GetExchange("/tracks/{id}")
	@SpotifyEndpoint(reference = "get-track")
	Mono<Track> get(@PathVariable CharSequence id, @Nullable Market market);

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 */
	default Mono<Page<SavedTrack>> getSaved() {
		return getSaved(Paging.first(), null);
	}

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 */
	default Mono<Page<SavedTrack>> getSaved(Paging paging) {
		return getSaved(paging, null);
	}

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 */
	@GetExchange("/me/tracks")
	@SpotifyEndpoint(reference = "get-users-saved-tracks", user = true, scopes = Scope.USER_LIBRARY_READ, maxLimit = 50)
	Mono<Page<SavedTrack>> getSaved(Paging paging, @Nullable Market market);

	/**
	 * Return many tracks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of tracks, any number
	 * @return the tracks in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Track>> getAll(Collection<? extends CharSequence> ids) {
		return getAll(ids, null);
	}

	/**
	 * Return many tracks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of tracks, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks in the order of the ids, without those that Spotify does not
	 * know
	 */
	default Mono<List<Track>> getAll(Collection<? extends CharSequence> ids, @Nullable Market market) {
		return new ManyReads<Track>((some) -> getSeveral(some, market).map(Tracks::tracks), (id) -> get(id, market))
			.read(ids, ManyReads.MAX_OTHERS);
	}

	/**
	 * Return several tracks at once.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @return the tracks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Tracks> getSeveral(Collection<? extends CharSequence> ids) {
		return getSeveral(ids, null);
	}

	/**
	 * Return several tracks at once.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/tracks")
	@SpotifyEndpoint(reference = "get-several-tracks", maxIds = ManyReads.MAX_OTHERS, closedSince = "2026-02-11",
			replacement = "tracks().getAll(..)")
	Mono<Tracks> getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save tracks to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Void> save(Collection<? extends CharSequence> ids) {
		return save(TracksToSave.of(ids));
	}

	/**
	 * Save tracks to the library of the current user. Saving one twice changes nothing.
	 * @param tracks the tracks, and when each is to count as saved
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#save(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@PutExchange("/me/tracks")
	@SpotifyEndpoint(reference = "save-tracks-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().save(..)")
	Mono<Void> save(@RequestBody TracksToSave tracks);

	/**
	 * Remove tracks from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @return completes when Spotify has confirmed it
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#remove(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@DeleteExchange("/me/tracks")
	@SpotifyEndpoint(reference = "remove-tracks-user", user = true, scopes = Scope.USER_LIBRARY_MODIFY, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().remove(..)")
	Mono<Void> removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which tracks are in the library of the current user.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link ReactiveLibraryOperations#contains(Collection)}
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/me/tracks/contains")
	@SpotifyEndpoint(reference = "check-users-saved-tracks", user = true, scopes = Scope.USER_LIBRARY_READ, maxIds = 50,
			closedSince = "2026-02-11", replacement = "library().contains(..)")
	Mono<List<Boolean>> checkSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return what a track sounds like, in numbers.
	 * @param id id of the track
	 * @return the audio features
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/audio-features/{id}")
	@SpotifyEndpoint(reference = "get-audio-features", closedSince = "2024-11-27")
	Mono<AudioFeatures> getAudioFeatures(@PathVariable CharSequence id);

	/**
	 * Return what several tracks sound like, in numbers.
	 * @param ids ids of the tracks, at least one and at most 100
	 * @return the audio features that there are, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/audio-features")
	@SpotifyEndpoint(reference = "get-several-audio-features", maxIds = 100, closedSince = "2024-11-27")
	Mono<AudioFeaturesList> getSeveralAudioFeatures(Collection<? extends CharSequence> ids);

	/**
	 * Return the rhythm, sections and sounds of a track. The answer can have some hundred
	 * kilobytes.
	 * @param id id of the track
	 * @return the analysis
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/audio-analysis/{id}")
	@SpotifyEndpoint(reference = "get-audio-analysis", closedSince = "2024-11-27")
	Mono<AudioAnalysis> getAudioAnalysis(@PathVariable CharSequence id);

	/**
	 * Return tracks that go with artists, genres and tracks.
	 * @param seeds what to start from, how to tune it, and how many tracks
	 * @return the tracks, and what became of each seed
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	default Mono<Recommendations> getRecommendations(RecommendationSeeds seeds) {
		return getRecommendations(seeds, null);
	}

	/**
	 * Return tracks that go with artists, genres and tracks.
	 * @param seeds what to start from, how to tune it, and how many tracks
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks, and what became of each seed
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 */
	@Deprecated(since = "0.1.0")
	@GetExchange("/recommendations")
	@SpotifyEndpoint(reference = "get-recommendations", maxIds = 5, maxLimit = 100, closedSince = "2024-11-27")
	Mono<Recommendations> getRecommendations(RecommendationSeeds seeds, @Nullable Market market);

}
