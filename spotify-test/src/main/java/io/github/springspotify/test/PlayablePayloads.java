package io.github.springspotify.test;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Full objects of whatever can be played.
 */
final class PlayablePayloads {

	private final TrackPayloads tracks;

	private final SpokenPayloads spoken;

	PlayablePayloads(TrackPayloads tracks, SpokenPayloads spoken) {
		this.tracks = tracks;
		this.spoken = spoken;
	}

	ObjectNode full(Playable item, @Nullable String market, @Nullable UserState listener) {
		if (item instanceof Track track) {
			return this.tracks.full(track, market);
		}
		if (item instanceof Episode episode) {
			return this.spoken.fullEpisode(episode, listener);
		}
		return local((LocalFile) item);
	}

	/**
	 * Return an episode as Spotify forces it into a track for callers that do not know
	 * episodes.
	 * @param episode the episode
	 * @return an object that is neither an episode nor a track
	 */
	ObjectNode disguised(Episode episode) {
		Show show = episode.show();
		ObjectNode node = this.spoken.episode(episode);
		ObjectNode album = this.spoken.show(show)
			.put("album_type", "compilation")
			.putNull("release_date")
			.putNull("release_date_precision")
			.put("total_tracks", 0);
		album.set("artists", Json.array());
		ArrayNode artists = Json.array();
		artists.add(Json.object().putNull("id").putNull("name").put("type", show.publisher()).putNull("uri"));
		node.retain(List.of("duration_ms", "explicit", "external_urls", "href", "id", "is_playable", "name"));
		node.set("album", album);
		node.set("artists", artists);
		node.set("external_ids", Json.object().putNull("isrc"));
		return node.put("disc_number", 0)
			.put("episode", false)
			.put("track", true)
			.put("is_local", false)
			.putNull("preview_url")
			.put("track_number", 0)
			.put("type", "episode")
			.put("uri", episode.uri());
	}

	private static ObjectNode local(LocalFile file) {
		ObjectNode album = Json.object().putNull("album_type").putNull("href").putNull("id").put("name", file.album());
		album.set("artists", Json.array());
		album.set("external_urls", Json.object());
		album.set("images", Json.array());
		album.putNull("release_date").putNull("release_date_precision").put("type", "album").putNull("uri");
		ObjectNode artist = Json.object().putNull("href").putNull("id").put("name", file.artist());
		artist.set("external_urls", Json.object());
		artist.put("type", "artist").putNull("uri");
		ObjectNode node = Json.object();
		node.set("album", album);
		node.set("artists", Json.array().add(artist));
		node.put("disc_number", 0).put("duration_ms", file.durationMs()).put("explicit", false);
		node.set("external_ids", Json.object());
		node.set("external_urls", Json.object());
		return node.putNull("href")
			.putNull("id")
			.put("is_local", true)
			.put("name", file.name())
			.putNull("preview_url")
			.put("track_number", 0)
			.put("type", "track")
			.put("uri", file.uri());
	}

}
