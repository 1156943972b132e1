package io.github.springspotify.docs.kotlin

import io.github.springspotify.model.Album
import io.github.springspotify.model.CurrentlyPlaying
import io.github.springspotify.operations.AlbumOperations
import io.github.springspotify.operations.PlayerOperations
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/**
 * What the compiler makes of our annotations. It takes what is `String?` for nothing
 * else, so none of this compiles without a question mark where the first test has `true`.
 */
class NullnessTests {

	@Test
	fun whatMayBeMissingIsNullable() {
		assertThat(isNullable { album: Album -> album.label() }).isTrue()
		assertThat(isNullable { playing: CurrentlyPlaying -> playing.item() }).isTrue()
		assertThat(isNullable { player: PlayerOperations -> player.getCurrentlyPlaying() }).isTrue()
	}

	@Test
	fun whatIsAlwaysThereIsNot() {
		assertThat(isNullable { album: Album -> album.artists() }).isFalse()
		assertThat(isNullable { albums: AlbumOperations -> albums.get("id") }).isFalse()
	}

	private inline fun <T, reified R> isNullable(@Suppress("UNUSED_PARAMETER") read: (T) -> R): Boolean = null is R

}
