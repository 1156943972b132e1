package io.github.springspotify.operations;

import java.util.Collection;
import java.util.List;

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

/**
 * Tracks.
 *
 * @since 0.1.0
 */
public interface TrackOperations {

	/**
	 * Return a track.
	 * @param id id of the track
	 * @return the track
	 * @see ReactiveTrackOperations#get(CharSequence)
	 */
	Track get(CharSequence id);

	/**
	 * Return a track.
	 * @param id id of the track
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the track
	 * @see ReactiveTrackOperations#get(CharSequence, Market)
	 */
	Track get(CharSequence id, @Nullable Market market);

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @return the page
	 * @see ReactiveTrackOperations#getSaved()
	 */
	Page<SavedTrack> getSaved();

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @return the page
	 * @see ReactiveTrackOperations#getSaved(Paging)
	 */
	Page<SavedTrack> getSaved(Paging paging);

	/**
	 * Return the tracks that the current user has saved, one page at a time, newest
	 * first.
	 * @param paging which page
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the page
	 * @see ReactiveTrackOperations#getSaved(Paging, Market)
	 */
	Page<SavedTrack> getSaved(Paging paging, @Nullable Market market);

	/**
	 * Return many tracks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of tracks, any number
	 * @return the tracks in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Track> getAll(Collection<? extends CharSequence> ids);

	/**
	 * Return many tracks, with as few calls as Spotify allows this client id: one for
	 * each 50, or in development mode one for each. The timeout counts for each call.
	 * @param ids ids, URIs or addresses of tracks, any number
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks in the order of the ids, without those that Spotify does not
	 * know
	 */
	List<Track> getAll(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Return several tracks at once.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @return the tracks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveTrackOperations#getSeveral(Collection)
	 */
	@Deprecated(since = "0.1.0")
	Tracks getSeveral(Collection<? extends CharSequence> ids);

	/**
	 * Return several tracks at once.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks that Spotify knows, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@code getAll(ids)}
	 * @see ReactiveTrackOperations#getSeveral(Collection, Market)
	 */
	@Deprecated(since = "0.1.0")
	Tracks getSeveral(Collection<? extends CharSequence> ids, @Nullable Market market);

	/**
	 * Save tracks to the library of the current user. Saving one twice changes nothing.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactiveTrackOperations#save(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void save(Collection<? extends CharSequence> ids);

	/**
	 * Save tracks to the library of the current user. Saving one twice changes nothing.
	 * @param tracks the tracks, and when each is to count as saved
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#save(Collection)}
	 * @see ReactiveTrackOperations#save(TracksToSave)
	 */
	@Deprecated(since = "0.1.0")
	void save(TracksToSave tracks);

	/**
	 * Remove tracks from the library of the current user. Those that are not there are
	 * ignored.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#remove(Collection)}
	 * @see ReactiveTrackOperations#removeSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	void removeSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return which tracks are in the library of the current user.
	 * @param ids ids of the tracks, at least one and at most 50
	 * @return whether each is there, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2026-02-11; use {@link LibraryOperations#contains(Collection)}
	 * @see ReactiveTrackOperations#checkSaved(Collection)
	 */
	@Deprecated(since = "0.1.0")
	List<Boolean> checkSaved(Collection<? extends CharSequence> ids);

	/**
	 * Return what a track sounds like, in numbers.
	 * @param id id of the track
	 * @return the audio features
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveTrackOperations#getAudioFeatures(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	AudioFeatures getAudioFeatures(CharSequence id);

	/**
	 * Return what several tracks sound like, in numbers.
	 * @param ids ids of the tracks, at least one and at most 100
	 * @return the audio features that there are, in the order of the ids
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveTrackOperations#getSeveralAudioFeatures(Collection)
	 */
	@Deprecated(since = "0.1.0")
	AudioFeaturesList getSeveralAudioFeatures(Collection<? extends CharSequence> ids);

	/**
	 * Return the rhythm, sections and sounds of a track. The answer can have some hundred
	 * kilobytes.
	 * @param id id of the track
	 * @return the analysis
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveTrackOperations#getAudioAnalysis(CharSequence)
	 */
	@Deprecated(since = "0.1.0")
	AudioAnalysis getAudioAnalysis(CharSequence id);

	/**
	 * Return tracks that go with artists, genres and tracks.
	 * @param seeds what to start from, how to tune it, and how many tracks
	 * @return the tracks, and what became of each seed
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveTrackOperations#getRecommendations(RecommendationSeeds)
	 */
	@Deprecated(since = "0.1.0")
	Recommendations getRecommendations(RecommendationSeeds seeds);

	/**
	 * Return tracks that go with artists, genres and tracks.
	 * @param seeds what to start from, how to tune it, and how many tracks
	 * @param market market whose content is wanted, or {@code null} for that of the user
	 * @return the tracks, and what became of each seed
	 * @deprecated since 0.1.0: applications in development mode may not call it since
	 * 2024-11-27; there is no replacement
	 * @see ReactiveTrackOperations#getRecommendations(RecommendationSeeds, Market)
	 */
	@Deprecated(since = "0.1.0")
	Recommendations getRecommendations(RecommendationSeeds seeds, @Nullable Market market);

}
