package io.github.springspotify.sample.nowplaying;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Image;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.PlaybackState;
import io.github.springspotify.model.SimplifiedArtist;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param title name of the track or episode
 * @param by names of the artists, or of the show
 * @param cover address of the picture, if there is one
 * @param device name of the device, if known
 * @param playing whether it is playing rather than paused
 * @param progressMs position in milliseconds
 * @param durationMs length in milliseconds, 0 if unknown
 */
record NowPlaying(String title, String by, @Nullable String cover, @Nullable String device, boolean playing,
		int progressMs, int durationMs) {

	/**
	 * Stands for nothing: events cannot be empty.
	 */
	static final NowPlaying NOTHING = new NowPlaying("", "", null, null, false, 0, 0);

	static NowPlaying of(PlaybackState state) {
		PlayableItem item = state.item();
		if (item == null) {
			return NOTHING;
		}
		if (item instanceof Track track) {
			String artists = track.artists()
				.stream()
				.map(SimplifiedArtist::name)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", "));
			return of(state, item, artists, (track.album() != null) ? track.album().images() : List.of(),
					track.durationMs());
		}
		if (item instanceof Episode episode) {
			String show = (episode.show() != null) ? episode.show().name() : null;
			return of(state, item, Objects.requireNonNullElse(show, ""), episode.images(), episode.durationMs());
		}
		return of(state, item, "", List.of(), 0);
	}

	private static NowPlaying of(PlaybackState state, PlayableItem item, String by, List<Image> images,
			int durationMs) {
		return new NowPlaying(Objects.requireNonNullElse(item.name(), "Something without a name"), by,
				images.isEmpty() ? null : images.get(0).url(), (state.device() != null) ? state.device().name() : null,
				state.isPlaying(), Objects.requireNonNullElse(state.progressMs(), 0), durationMs);
	}

}
