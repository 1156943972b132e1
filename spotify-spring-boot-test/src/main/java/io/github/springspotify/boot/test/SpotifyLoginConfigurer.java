package io.github.springspotify.boot.test;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.test.web.reactive.server.MockServerConfigurer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClientConfigurer;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Makes requests those of a user who has logged in with Spotify. The user's token is in
 * the token store of the application, whichever that is, as after a real login, and
 * replaces one that is there. It leaves the store when the test method ends. Where users
 * connect an account, it is that of the user who is logged in already, as by
 * {@code mockUser("jane")} before it, or else of a user who has the name of the Spotify
 * user.
 *
 * <pre class="code">
 * client.mutateWith(spotifyLogin().user("aurora").scopes("user-top-read")).get().uri("/top")
 * </pre>
 *
 * @since 0.1.0
 */
public final class SpotifyLoginConfigurer implements WebTestClientConfigurer, MockServerConfigurer {

	private final MockLogin login;

	SpotifyLoginConfigurer(MockLogin login) {
		this.login = login;
	}

	/**
	 * Choose the user. By default the first user of the stand-in, {@code aurora}.
	 * @param userId id of a user of the stand-in, or any name if there is no stand-in
	 * @return a new configurer
	 */
	public SpotifyLoginConfigurer user(String userId) {
		return new SpotifyLoginConfigurer(this.login.withUser(userId));
	}

	/**
	 * Choose what the user has agreed to. By default what the application asks for.
	 * @param scopes scopes and features, as in {@code spotify.scopes}; none at all is
	 * possible
	 * @return a new configurer
	 */
	public SpotifyLoginConfigurer scopes(String... scopes) {
		return new SpotifyLoginConfigurer(this.login.withScopes(scopes));
	}

	/**
	 * Choose the access token. By default one that the stand-in accepts.
	 * @param accessToken value of the access token
	 * @return a new configurer
	 */
	public SpotifyLoginConfigurer token(String accessToken) {
		return new SpotifyLoginConfigurer(this.login.withToken(accessToken));
	}

	@Override
	public void beforeServerCreated(WebHttpHandlerBuilder builder) {
		builder.filters(this::add);
	}

	@Override
	public void afterConfigurerAdded(WebTestClient.Builder builder, @Nullable WebHttpHandlerBuilder handlerBuilder,
			@Nullable ClientHttpConnector connector) {
		if (handlerBuilder == null) {
			throw new IllegalStateException("spotifyLogin() needs a WebTestClient that is bound to the application "
					+ "context, not one that talks to a running server. Use a mock web environment.");
		}
		handlerBuilder.filters(this::add);
	}

	/**
	 * Directly before Spring Security, where it is known who is logged in already.
	 */
	private void add(List<WebFilter> filters) {
		int index = 0;
		while (index < filters.size() && !(filters.get(index) instanceof WebFilterChainProxy)) {
			index++;
		}
		filters.add((index < filters.size()) ? index : 0, new MockLoginWebFilter(this.login));
	}

}
