package io.github.springspotify.autoconfigure;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.springspotify.SpotifyClient;
import io.github.springspotify.exchange.RateLimitGate;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Closes clients when the application stops: after those who make calls, such as the web
 * server with its requests, and before the connections that calls need. A client would
 * otherwise be closed with all other beans, when calls that wait have met what is closed
 * already. What instances tell each other of the rate limit ends with them, or it would
 * meet the same and be reported as a failure. An application that only pauses goes on
 * with the same clients.
 */
final class SpotifyClientShutdown implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

	/**
	 * Connections of Reactor Netty and to Redis are closed in phase 0, later.
	 */
	private static final int PHASE = 1;

	private final ApplicationContext context;

	private final List<Runnable> ends = new CopyOnWriteArrayList<>();

	private volatile boolean running;

	private volatile boolean closing;

	SpotifyClientShutdown(ApplicationContext context) {
		this.context = context;
	}

	SpotifyClient add(SpotifyClient client) {
		this.ends.add(client::close);
		return client;
	}

	RateLimitGate add(RateLimitGate gate) {
		this.ends.add(gate::close);
		return gate;
	}

	/**
	 * Events of child contexts arrive here, too.
	 */
	@Override
	public void onApplicationEvent(ContextClosedEvent event) {
		this.closing = this.closing || event.getApplicationContext() == this.context;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		if (this.closing) {
			this.ends.forEach(Runnable::run);
		}
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

}
