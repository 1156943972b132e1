package io.github.springspotify.sample.job;

import java.util.List;
import java.util.Objects;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.model.ItemsToReplace;
import io.github.springspotify.model.Paging;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.TimeRange;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the playlist of one user. To make it twice leads to the same playlist: one of
 * that name is filled anew, if it is the user's own. That of a friend, which has the same
 * name, may be among those of the user, too.
 */
@Component
class TopTracksPlaylist {

	private static final Paging TRACKS = Paging.limit(30);

	private final SpotifyClient spotify;

	TopTracksPlaylist(SpotifyClient spotify) {
		this.spotify = spotify.withPriority(CallPriority.BACKGROUND);
	}

	/**
	 * Put what a user has listened to most in the last weeks into a playlist of the
	 * user's.
	 * @param principal the user
	 * @param week the week that names the playlist
	 * @return id of the playlist
	 */
	String make(String principal, Week week) {
		SpotifyClient user = this.spotify.asUser(principal);
		List<SpotifyUri> tracks = user.users()
			.getTopTracks(TimeRange.SHORT_TERM, TRACKS)
			.items()
			.stream()
			.map(Track::uri)
			.filter(Objects::nonNull)
			.map(SpotifyUri::parse)
			.toList();
		String id = findOrCreate(user, nameOf(week));
		user.playlists().replaceItems(id, ItemsToReplace.with(tracks));
		return id;
	}

	static String nameOf(Week week) {
		return "My top tracks, week " + week.number() + " of " + week.year();
	}

	private static String findOrCreate(SpotifyClient user, String name) {
		String me = user.users().getCurrent().id();
		return user.pages()
			.of(user.playlists()::getForCurrentUser)
			.items()
			.filter((playlist) -> name.equals(playlist.name()) && isOwnedBy(playlist, me))
			.findFirst()
			.map(SimplifiedPlaylist::id)
			.orElseGet(() -> create(user, name));
	}

	private static boolean isOwnedBy(SimplifiedPlaylist playlist, @Nullable String user) {
		return playlist.owner() != null && Objects.equals(playlist.owner().id(), user);
	}

	private static String create(SpotifyClient user, String name) {
		return Objects.requireNonNull(user.playlists().create(PlaylistDetails.named(name).withPublic(false)).id());
	}

}
