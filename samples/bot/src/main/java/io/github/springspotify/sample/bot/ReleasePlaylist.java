package io.github.springspotify.sample.bot;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.exchange.CallPriority;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.PlaylistDetails;
import io.github.springspotify.model.PlaylistTrack;
import io.github.springspotify.model.SimplifiedPlaylist;
import io.github.springspotify.model.SpotifyUri;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The playlist that the bot keeps: the one of the user's own with the configured name.
 */
@Component
class ReleasePlaylist {

	private final SpotifyClient spotify;

	private final String name;

	ReleasePlaylist(SpotifyClient spotify, BotProperties properties) {
		this.spotify = spotify.withPriority(CallPriority.BACKGROUND).withMaxLimits(true).withChunking(true);
		this.name = properties.playlist();
	}

	/**
	 * Return which tracks are not in the playlist yet. Nothing is changed.
	 * @param tracks the tracks
	 * @return those that are missing, each once
	 */
	List<SpotifyUri> missing(List<SpotifyUri> tracks) {
		Set<SpotifyUri> missing = new LinkedHashSet<>(tracks);
		find().ifPresent((id) -> missing.removeAll(contents(id)));
		return List.copyOf(missing);
	}

	/**
	 * Add tracks at the end. Makes the playlist, which others cannot see, if there is
	 * none.
	 * @param tracks the tracks
	 */
	void add(List<SpotifyUri> tracks) {
		this.spotify.playlists().addItems(find().orElseGet(this::create), tracks);
	}

	private Optional<String> find() {
		String me = this.spotify.users().getCurrent().id();
		return this.spotify.pages()
			.of(this.spotify.playlists()::getForCurrentUser)
			.items()
			.filter((playlist) -> this.name.equals(playlist.name()) && isOwnedBy(playlist, me))
			.findFirst()
			.map(SimplifiedPlaylist::id);
	}

	private static boolean isOwnedBy(SimplifiedPlaylist playlist, @Nullable String user) {
		return playlist.owner() != null && Objects.equals(playlist.owner().id(), user);
	}

	private Set<SpotifyUri> contents(String id) {
		return this.spotify.pages()
			.of((paging) -> this.spotify.playlists().getItems(id, paging))
			.items()
			.filter((entry) -> !entry.isLocal())
			.map(PlaylistTrack::item)
			.filter(Objects::nonNull)
			.map(PlayableItem::uri)
			.filter(Objects::nonNull)
			.map(SpotifyUri::parse)
			.collect(Collectors.toSet());
	}

	private String create() {
		PlaylistDetails details = PlaylistDetails.named(this.name)
			.withDescription("Kept by a bot, once a week")
			.withPublic(false);
		return Objects.requireNonNull(this.spotify.playlists().create(details).id());
	}

}
