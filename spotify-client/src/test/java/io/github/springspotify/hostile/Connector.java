package io.github.springspotify.hostile;

import java.net.http.HttpClient;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.SpotifyClientBuilder;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.jetty.http.HttpCookieStore;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.HttpComponentsClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.JettyClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The HTTP clients that calls go through.
 */
enum Connector {

	REACTOR_NETTY("Reactor Netty") {

		@Override
		SpotifyClientBuilder builder() {
			return SpotifyClient.builder();
		}

	},

	JDK("the client of the JDK") {

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
	HTTP_COMPONENTS("HttpClient 5") {

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

	},

	JETTY("Jetty") {

		private final ClientHttpConnector connector = new JettyClientHttpConnector(jetty());

		@Override
		SpotifyClientBuilder builder() {
			return over(this.connector);
		}

	};

	private final String description;

	Connector(String description) {
		this.description = description;
	}

	abstract SpotifyClientBuilder builder();

	private static org.eclipse.jetty.client.HttpClient jetty() {
		org.eclipse.jetty.client.HttpClient client = new org.eclipse.jetty.client.HttpClient();
		client.setFollowRedirects(false);
		client.setHttpCookieStore(new HttpCookieStore.Empty());
		return client;
	}

	private static SpotifyClientBuilder over(ClientHttpConnector connector) {
		return SpotifyClient.builder().webClientBuilder(WebClient.builder().clientConnector(connector));
	}

	@Override
	public String toString() {
		return this.description;
	}

}
