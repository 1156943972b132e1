package io.github.springspotify.docs.webapi;

// tag::my-header[]
import io.github.springspotify.autoconfigure.SpotifyClientCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.ClientRequest;

@Configuration(proxyBeanMethods = false)
class MyClientConfiguration {

	@Bean
	SpotifyClientCustomizer myHeader() {
		return (builder) -> builder.filter((request, next) -> next
			.exchange(ClientRequest.from(request).header("X-Application", "my-application").build()));
	}

}
// end::my-header[]
