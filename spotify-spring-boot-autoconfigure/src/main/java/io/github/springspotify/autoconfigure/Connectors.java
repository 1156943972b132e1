package io.github.springspotify.autoconfigure;

import java.time.Duration;

import io.github.springspotify.exchange.ConnectionWatch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.eclipse.jetty.http.HttpCookieStore;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.HttpComponentsClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.JdkClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.JettyClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;

/**
 * What HTTP clients must be told for calls to Spotify.
 * <p>
 * Their own repetitions are off, since the pipeline knows nothing of them: Reactor Netty
 * sends any request again on whose connection it finds a reset, writes included;
 * HttpClient 5 does so with all but POST, and with answers 429 and 503 after waiting for
 * as long as these say. The client of the JDK sends reads again whose connection had
 * expired, and only those. HttpClient 5 and Jetty would keep cookies.
 */
final class Connectors {

	/**
	 * HttpClient 5 makes five connections to a host, and calls wait for one.
	 */
	private static final int MAX_CONNECTIONS = 100;

	private static final Log logger = LogFactory.getLog(Connectors.class);

	private Connectors() {
	}

	/**
	 * HttpClient 5 is not told that a call was given up, and keeps its connection for as
	 * long as the server says nothing.
	 * @param timeout time of a call, after which nobody waits for an answer
	 */
	static HttpClientSettings settings(ClientHttpConnectorBuilder<?> builder, HttpClientSettings settings,
			Duration timeout) {
		boolean endless = builder instanceof HttpComponentsClientHttpConnectorBuilder && settings.readTimeout() == null;
		return endless ? settings.withReadTimeout(timeout) : settings;
	}

	static ClientHttpConnectorBuilder<?> prepare(ClientHttpConnectorBuilder<?> builder) {
		if (builder instanceof ReactorClientHttpConnectorBuilder reactor) {
			return reactor.withHttpClientCustomizer((client) -> ConnectionWatch.watch(client.disableRetry(true)));
		}
		if (builder instanceof HttpComponentsClientHttpConnectorBuilder httpComponents) {
			return httpComponents
				.withHttpClientCustomizer((client) -> client.disableAutomaticRetries().disableCookieManagement())
				.withConnectionManagerCustomizer((connections) -> connections.setMaxConnPerRoute(MAX_CONNECTIONS)
					.setMaxConnTotal(MAX_CONNECTIONS));
		}
		if (builder instanceof JettyClientHttpConnectorBuilder jetty) {
			return Jetty.withoutCookies(jetty);
		}
		if (builder instanceof JdkClientHttpConnectorBuilder) {
			logger.info("Spotify is called with the HTTP client of the JDK, which takes several times as long as others"
					+ " under WebClient. Add 'io.projectreactor.netty:reactor-netty-http' or"
					+ " 'org.apache.httpcomponents.client5:httpclient5' with"
					+ " 'org.apache.httpcomponents.core5:httpcore5-reactive'.");
		}
		return builder;
	}

	/**
	 * Keeps the classes of Jetty away from applications without it.
	 */
	private static final class Jetty {

		static ClientHttpConnectorBuilder<?> withoutCookies(JettyClientHttpConnectorBuilder builder) {
			return builder.withHttpClientCustomizer((client) -> client.setHttpCookieStore(new HttpCookieStore.Empty()));
		}

	}

}
