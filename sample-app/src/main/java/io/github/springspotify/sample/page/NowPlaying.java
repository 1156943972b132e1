package io.github.springspotify.sample.page;

import java.util.List;
import java.util.Objects;

import io.github.springspotify.model.Device;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Image;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.PlaybackState;
import io.github.springspotify.model.SimplifiedAlbum;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * What is playing, whether it is a track, an episode or something newer.
 *
 * @param title name of the track or episode
 * @param by names of the artists, or of the show
 * @param albumId id of the album, if there is one
 * @param album name of the album, if there is one
 * @param cover address of the picture, if there is one
 * @param playing whether it is playing rather than paused
 * @param device name of the device, if known
 * @param progressMs position in milliseconds
 * @param durationMs length in milliseconds, 0 if unknown
 * @param position position, such as {@code 1:05}
 * @param length length, such as {@code 3:07}
 */
record NowPlaying(String title, String by, @Nullable String albumId, @Nullable String album, @Nullable String cover,
		boolean playing, @Nullable String device, int progressMs, int durationMs, String position, String length) {

	private static final int WIDTH = 640;

	/**
	 * Return what is playing.
	 * @param state the state, {@code null} if no device is active
	 * @return what is playing, or {@code null} for nothing
	 */
	static @Nullable NowPlaying of(@Nullable PlaybackState state) {
		PlayableItem item = (state != null) ? state.item() : null;
		if (state == null || item == null) {
			return null;
		}
		if (item instanceof Track track) {
			SimplifiedAlbum album = track.album();
			List<Image> images = (album != null) ? album.images() : List.of();
			return of(state, item, Words.names(track.artists()), album, images, track.durationMs());
		}
		if (item instanceof Episode episode) {
			String show = (episode.show() != null) ? episode.show().name() : null;
			return of(state, item, Objects.requireNonNullElse(show, ""), null, episode.images(), episode.durationMs());
		}
		return of(state, item, "", null, List.of(), 0);
	}

	private static NowPlaying of(PlaybackState state, PlayableItem item, String by, @Nullable SimplifiedAlbum album,
			List<Image> images, int durationMs) {
		Device device = state.device();
		int progress = Math.max(0, Objects.requireNonNullElse(state.progressMs(), 0));
		progress = (durationMs > 0) ? Math.min(progress, durationMs) : progress;
		return new NowPlaying(Objects.requireNonNullElse(item.name(), "Something without a name"), by,
				(album != null) ? album.id() : null, (album != null) ? album.name() : null,
				Cover.atLeast(images, WIDTH), state.isPlaying(), (device != null) ? device.name() : null, progress,
				durationMs, Words.length(progress), Words.length(durationMs));
	}

}
