package io.github.springspotify.docs.kotlin

import io.github.springspotify.SpotifyClient
import org.springframework.stereotype.Service

@Service
class AlbumTexts(private val spotify: SpotifyClient) {

	fun describe(id: String): String {
		val album = spotify.albums().get(id)
		val artists = album.artists().joinToString { it.name() ?: "unknown" }
		return "${album.name() ?: "Untitled"} by $artists, ${album.label() ?: "no label"}"
	}

}
