package io.github.springspotify.sample.nowplaying;

import java.time.InstantSource;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.exchange.CallPriority;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connects the station to Spotify. Its calls let those go first that somebody waits for,
 * and wait for the rate limit and for Spotify's cache times as all calls do.
 */
@Configuration(proxyBeanMethods = false)
class StationConfiguration {

	@Bean
	Station station(ReactiveSpotifyClient spotify) {
		ReactiveSpotifyClient patient = spotify.withPriority(CallPriority.BACKGROUND);
		return new Station((user) -> patient.asUser(user)
			.player()
			.getPlaybackState()
			.map(NowPlaying::of)
			.defaultIfEmpty(NowPlaying.NOTHING), new Pace(InstantSource.system()));
	}

}
