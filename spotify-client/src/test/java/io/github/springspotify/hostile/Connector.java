package io.github.springspotify.hostile;

import java.net.http.HttpClient;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.HttpComponentsClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The HTTP clients that calls go through.
 */
enum Connector {

	REACTOR_NETTY {

		@Override
		SpotifyClientBuilder builder() {
			return SpotifyClient.builder();
		}

	},

	JDK {

		private final ClientHttpConnector connector = new JdkClientHttpConnector(HttpClient.newHttpClient());

		@Override
		SpotifyClientBuilder builder() {
			return over(this.connector);
		}

	},

	/**
	 * Knows nothing of calls that were given up: without a time limit of its own it keeps
	 * their connections.
	 */
	HTTP_COMPONENTS {

		private final ClientHttpConnector connector = new HttpComponentsClientHttpConnector(HttpAsyncClients.custom()
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(Harmless.TIMEOUT)).build())
			.build());

		@Override
		SpotifyClientBuilder builder() {
			return over(this.connector);
		}

	};

	abstract SpotifyClientBuilder builder();

	private static SpotifyClientBuilder over(ClientHttpConnector connector) {
		return SpotifyClient.builder().webClientBuilder(WebClient.builder().clientConnector(connector));
	}

}
