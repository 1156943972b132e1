package io.github.springspotify.boot.test.slice;

import io.github.springspotify.SpotifyClientBuilder;
import io.github.springspotify.autoconfigure.SpotifyClientCustomizer;
import io.github.springspotify.model.Market;

import org.springframework.stereotype.Component;

/**
 * Comes along into a slice.
 */
@Component
class GermanMarket implements SpotifyClientCustomizer {

	@Override
	public void customize(SpotifyClientBuilder builder) {
		builder.market(Market.of("DE"));
	}

}
