package io.github.springspotify.docs.webapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.error.RestrictedEndpointException;
import io.github.springspotify.model.AudioFeatures;
import io.github.springspotify.model.Episode;
import io.github.springspotify.model.Market;
import io.github.springspotify.model.PlayableItem;
import io.github.springspotify.model.SpotifyUri;
import io.github.springspotify.model.Track;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Component
class MyCatalogue {

	private final SpotifyClient spotify;

	MyCatalogue(SpotifyClient spotify) {
		this.spotify = spotify;
	}

	// tag::read[]
	List<Track> read(List<String> ids) {
		return this.spotify.tracks().getAll(ids);
	}
	// end::read[]

	// tag::features-of[]
	@SuppressWarnings("deprecation")
	Optional<AudioFeatures> featuresOf(String trackId) {
		try {
			return Optional.of(this.spotify.tracks().getAudioFeatures(trackId));
		}
		catch (RestrictedEndpointException ex) {
			return Optional.empty();
		}
	}
	// end::features-of[]

	// tag::name-of[]
	@Nullable String nameOf(String link) {
		SpotifyUri uri = SpotifyUri.parse(link);
		return switch (uri.type()) {
			case "album" -> this.spotify.albums().get(uri).name();
			case "artist" -> this.spotify.artists().get(uri).name();
			case "track" -> this.spotify.tracks().get(uri).name();
			default -> null;
		};
	}
	// end::name-of[]

	// tag::in-japan[]
	Track inJapan(String trackId) {
		return this.spotify.withMarket(Market.of("JP")).withLocale(Locale.JAPANESE).tracks().get(trackId);
	}
	// end::in-japan[]

	// tag::describe[]
	static String describe(PlayableItem item) {
		if (item instanceof Track track) {
			return "track " + track.name();
		}
		if (item instanceof Episode episode) {
			return "episode " + episode.name();
		}
		return "'" + item.name() + "', a " + item.type();
	}
	// end::describe[]

	// tag::endpoints-of[]
	MyEndpoints endpointsOf(String user) {
		return HttpServiceProxyFactory.builderFor(this.spotify.asUser(user).exchangeAdapter())
			.build()
			.createClient(MyEndpoints.class);
	}
	// end::endpoints-of[]

}
