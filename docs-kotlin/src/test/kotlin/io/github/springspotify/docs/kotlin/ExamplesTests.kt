package io.github.springspotify.docs.kotlin

import io.github.springspotify.SpotifyClient
import io.github.springspotify.test.MockSpotify
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import java.net.URI

class ExamplesTests {

	private val spotify = MockSpotify.start()

	private val album = spotify.givenAlbum("Night Ferry")

	private val client = SpotifyClient.builder()
		.accessToken(spotify.issueTokens("aurora", "user-read-currently-playing").accessToken())
		.apiBaseUrl(URI.create(spotify.apiBaseUrl()))
		.build()

	private val listening = Listening(client.reactive())

	@AfterEach
	fun stop() {
		client.close()
		spotify.close()
	}

	@Test
	fun describesAnAlbum() {
		assertThat(AlbumTexts(client).describe(album.id())).startsWith("Night Ferry by ")
	}

	@Test
	fun awaitsAnswers(): Unit = runBlocking {
		assertThat(listening.namesOfBoth(album.id(), album.id())).containsExactly("Night Ferry", "Night Ferry")
	}

	@Test
	fun awaitsNothing(): Unit = runBlocking {
		spotify.endPlayback("aurora")
		assertThat(listening.playing()).isNull()
	}

	@Test
	fun walksAsFlow(): Unit = runBlocking {
		assertThat(listening.tracksOf(album.id()).toList()).isNotEmpty()
	}

}
