package io.github.springspotify;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ResourceIdsTests {

	private static final String ID = "4aawyAB9vmqN3uQ7FjRGTy";

	@ParameterizedTest
	@ValueSource(strings = { ID, "spotify:album:" + ID, " spotify:album:" + ID + " ",
			"https://open.spotify.com/album/" + ID, "https://open.spotify.com/intl-de/album/" + ID + "?si=abc" })
	void readsIdInEveryForm(String text) {
		assertThat(ResourceIds.read(text, Set.of("album"), "id")).isEqualTo(ID);
	}

	@Test
	void readsAddressWithoutSchemeAndThatOfAUsersPlaylist() {
		assertThat(ResourceIds.read("open.spotify.com/album/" + ID, Set.of("album"), "id")).isEqualTo(ID);
		assertThat(ResourceIds.read("https://open.spotify.com/user/a/playlist/" + ID, Set.of("playlist"), "id"))
			.isEqualTo(ID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "spotify:user:j%C3%B6rg+1", "https://open.spotify.com/user/j%C3%B6rg+1", "j\u00f6rg+1" })
	void lettersOfUsersAreDecoded(String text) {
		assertThat(ResourceIds.read(text, Set.of("user"), "id")).isEqualTo("j\u00f6rg+1");
	}

	@Test
	void refusesAnotherKind() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ResourceIds.read("spotify:track:" + ID, Set.of("album"), "id"))
			.withMessage("'id' is refused: 'spotify:track:" + ID + "' is of type 'track' where 'album' is asked for");
	}

	@Test
	void refusesWhatOnlyLooksLikeAnAddress() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ResourceIds.read("https://example.com/album/" + ID, Set.of("album"), "id"))
			.withMessageContaining("'https://example.com/album/" + ID + "' is neither a Spotify URI");
	}

	@Test
	void leavesAloneWhatHasNoKind() {
		assertThat(ResourceIds.read("spotify:x", Set.of(), "id")).isEqualTo("spotify:x");
	}

	@ParameterizedTest
	@CsvSource({ "/albums/, album", "/me/albums/contains, album", "/artists/{id}/albums, album", "/artists/, artist",
			"/audio-features/, track", "/playlists/{playlist_id}/followers/contains, user", "/users/, user",
			"/playlists/, playlist" })
	void knowsWhatPathIsAbout(String path, String kind) {
		assertThat(ResourceIds.kindsOf(path)).containsExactly(kind);
	}

	@Test
	void audiobooksHaveUrisOfShows() {
		assertThat(ResourceIds.kindsOf("/audiobooks/")).containsExactlyInAnyOrder("audiobook", "show");
		assertThat(ResourceIds.kindsOf("/browse/categories/")).isEmpty();
	}

}
