package io.github.springspotify.docs.kotlin

import io.github.springspotify.ReactiveSpotifyClient
import io.github.springspotify.model.SimplifiedTrack
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.reactive.asFlow
import kotlinx.coroutines.reactor.awaitSingle
import kotlinx.coroutines.reactor.awaitSingleOrNull
import org.springframework.stereotype.Service

@Service
class Listening(private val spotify: ReactiveSpotifyClient) {

	// tag::one[]
	suspend fun albumName(id: String): String? = spotify.albums().get(id).awaitSingle().name()
	// end::one[]

	// tag::none[]
	/** Nothing may be playing. */
	suspend fun playing(): String? = spotify.player().getCurrentlyPlaying().awaitSingleOrNull()?.item()?.name()
	// end::none[]

	// tag::together[]
	suspend fun namesOfBoth(first: String, second: String): List<String?> = coroutineScope {
		listOf(async { albumName(first) }, async { albumName(second) }).map { it.await() }
	}
	// end::together[]

	// tag::flow[]
	fun tracksOf(albumId: String): Flow<SimplifiedTrack> =
		spotify.pages().of { paging -> spotify.albums().getTracks(albumId, paging) }.items().asFlow()
	// end::flow[]

}
