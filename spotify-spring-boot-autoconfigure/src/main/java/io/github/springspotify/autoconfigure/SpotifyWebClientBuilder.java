package io.github.springspotify.autoconfigure;

import java.io.Closeable;
import java.io.IOException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The {@link WebClient.Builder} that all our clients start from. Kept in a type of our
 * own, so that no bean of Boot's backs off. Connectors that have threads of their own end
 * with the application.
 */
final class SpotifyWebClientBuilder implements DisposableBean {

	private final WebClient.Builder builder;

	private final ClientHttpConnector connector;

	private final ClientHttpConnector forTokens;

	SpotifyWebClientBuilder(WebClient.Builder builder, ClientHttpConnector connector, ClientHttpConnector forTokens) {
		this.builder = builder;
		this.connector = connector;
		this.forTokens = forTokens;
	}

	WebClient.Builder get() {
		return this.builder.clone().clientConnector(this.connector);
	}

	/**
	 * Return the builder for requests for tokens, whose answers are waited for longer.
	 */
	WebClient.Builder forTokens() {
		return this.builder.clone().clientConnector(this.forTokens);
	}

	@Override
	public void destroy() throws IOException {
		close(this.connector);
		close(this.forTokens);
	}

	private static void close(ClientHttpConnector connector) throws IOException {
		if (connector instanceof Closeable closeable) {
			closeable.close();
		}
	}

}
