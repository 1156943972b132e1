package io.github.springspotify.observation;

import java.net.URI;

import io.micrometer.common.KeyValue;

import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * Spring's names, but no address with ids, names of users and what they search for.
 */
final class AttemptObservationConvention extends DefaultClientRequestObservationConvention {

	private final String origin;

	AttemptObservationConvention(URI apiBaseUrl) {
		this.origin = apiBaseUrl.getScheme() + "://" + apiBaseUrl.getRawAuthority();
	}

	@Override
	protected KeyValue httpUrl(ClientRequestObservationContext context) {
		String template = context.getUriTemplate();
		return KeyValue.of("http.url", (template != null) ? this.origin + template : KeyValue.NONE_VALUE);
	}

}
