package io.github.springspotify.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The {@link WebClient.Builder} that all our clients start from. Kept in a type of our
 * own, so that no bean of Boot's backs off. Connectors that have threads of their own end
 * with the application, and all are made anew after a pause.
 */
final class SpotifyWebClientBuilder implements DisposableBean, SmartLifecycle {

	/**
	 * The resources of Reactor Netty are there again after phase 0.
	 */
	private static final int PHASE = 1;

	private final WebClient.Builder builder;

	private final RenewedConnector connector;

	private final RenewedConnector forTokens;

	private volatile boolean running = true;

	SpotifyWebClientBuilder(WebClient.Builder builder, RenewedConnector connector, RenewedConnector forTokens) {
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
	public void start() {
		try {
			this.connector.renew();
			if (this.forTokens != this.connector) {
				this.forTokens.renew();
			}
			this.running = true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Connections from before the pause cannot be closed", ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	@Override
	public void destroy() throws IOException {
		this.connector.close();
		this.forTokens.close();
	}

}
