package io.github.springspotify.test;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Everybody who has a profile: those who can log in and the owners of playlists.
 */
final class Profiles {

	private final Users users;

	private final Catalogue catalogue;

	Profiles(Users users, Catalogue catalogue) {
		this.users = users;
		this.catalogue = catalogue;
	}

	boolean contains(String userId) {
		return nameOf(userId) != null;
	}

	String requireName(String userId) {
		return Optional.ofNullable(nameOf(userId)).orElseThrow(ApiException::notFound);
	}

	/**
	 * Return what is known about a user beyond the profile.
	 * @param userId the user
	 * @return the state, or {@code null} if nobody can log in with that id
	 */
	@Nullable UserState account(String userId) {
		return this.users.contains(userId) ? this.users.get(userId) : null;
	}

	private @Nullable String nameOf(String userId) {
		UserState account = account(userId);
		if (account != null) {
			return account.user().displayName();
		}
		return this.catalogue.playlists()
			.stream()
			.filter((playlist) -> playlist.isOwnedBy(userId))
			.map(Playlist::ownerName)
			.findFirst()
			.orElse(null);
	}

}
