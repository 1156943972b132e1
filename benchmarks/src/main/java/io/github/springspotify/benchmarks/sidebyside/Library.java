package io.github.springspotify.benchmarks.sidebyside;

import java.net.URI;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * What is compared. Pools are as large as the most callers there are, where a library has
 * one to set; everything else is as it comes.
 */
enum Library {

	JDK_BYTES("JDK `HttpClient`, bytes only", (server, token) -> new JdkCalls(server, token, false)),

	JDK("JDK `HttpClient`, decoded", (server, token) -> new JdkCalls(server, token, true)),

	BARE_NETTY("bare `WebClient`, Reactor Netty",
			(server, token) -> new WebClientCalls(Connector.NETTY, server, token)),

	OURS("**`SpotifyClient`**, Reactor Netty", (server, token) -> new SpotifyCalls(Connector.NETTY, server, token)),

	OURS_REACTIVE("**`ReactiveSpotifyClient`**, Reactor Netty",
			(server, token) -> new ReactiveSpotifyCalls(Connector.NETTY, server, token)),

	BARE_HTTP_COMPONENTS("bare `WebClient`, HttpClient 5",
			(server, token) -> new WebClientCalls(Connector.HTTP_COMPONENTS, server, token)),

	OURS_HTTP_COMPONENTS("**`SpotifyClient`**, HttpClient 5",
			(server, token) -> new SpotifyCalls(Connector.HTTP_COMPONENTS, server, token)),

	BARE_JDK("bare `WebClient`, JDK", (server, token) -> new WebClientCalls(Connector.JDK, server, token)),

	OURS_JDK("**`SpotifyClient`**, JDK", (server, token) -> new SpotifyCalls(Connector.JDK, server, token)),

	PEER("`spotify-web-api-java` 9.4.0", PeerCalls::new);

	private final String title;

	private final BiFunction<URI, String, Calls> factory;

	Library(String title, BiFunction<URI, String, Calls> factory) {
		this.title = title;
		this.factory = factory;
	}

	/**
	 * Return the client that does the same with nothing of ours, if there is one.
	 */
	@Nullable Library bare() {
		return switch (this) {
			case OURS, OURS_REACTIVE -> BARE_NETTY;
			case OURS_HTTP_COMPONENTS -> BARE_HTTP_COMPONENTS;
			case OURS_JDK -> BARE_JDK;
			default -> null;
		};
	}

	String title() {
		return this.title;
	}

	Calls open(URI server, String token) {
		return this.factory.apply(server, token);
	}

}
