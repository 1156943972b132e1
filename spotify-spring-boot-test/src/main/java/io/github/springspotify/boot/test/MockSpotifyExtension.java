package io.github.springspotify.boot.test;

import java.util.List;

import io.github.springspotify.ReactiveSpotifyClient;
import io.github.springspotify.SpotifyClient;
import io.github.springspotify.endpoint.Scopes;
import io.github.springspotify.test.MockSpotify;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests without an application context a {@link MockSpotify} and clients that talk
 * to it, as parameters. Without {@link AsUser} a client has the token of the application.
 * Reads are repeated without waiting.
 *
 * <pre class="code">
 * &#64;ExtendWith(MockSpotifyExtension.class)
 * class ChartsTests {
 *
 *     &#64;Test
 *     void namesTheFavourite(MockSpotify spotify, &#64;AsUser(value = "aurora", scopes = "top-content") SpotifyClient client) {
 *         ...
 *     }
 *
 * }
 * </pre>
 *
 * Each test has a stand-in of its own. One that a constructor or a {@code @BeforeAll}
 * method asks for is that of the whole class.
 *
 * @since 0.1.0
 */
public final class MockSpotifyExtension implements ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(MockSpotifyExtension.class);

	private static final List<Class<?>> TYPES = List.of(MockSpotify.class, SpotifyClient.class,
			ReactiveSpotifyClient.class);

	/**
	 * Create the extension. JUnit does so.
	 */
	public MockSpotifyExtension() {
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return TYPES.contains(parameter.getParameter().getType());
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		MockSpotify spotify = context.getStore(NAMESPACE)
			.computeIfAbsent(MockSpotify.class, (key) -> MockSpotify.start(), MockSpotify.class);
		Class<?> type = parameter.getParameter().getType();
		if (type == MockSpotify.class) {
			return spotify;
		}
		SpotifyClient client = parameter.findAnnotation(AsUser.class)
			.map((user) -> MockClients.ofUser(spotify, user.value(), Scopes.parse(List.of(user.scopes())).values()))
			.orElseGet(() -> MockClients.ofApplication(spotify));
		context.getStore(NAMESPACE).put(parameter.getParameter(), client);
		return (type == SpotifyClient.class) ? client : client.reactive();
	}

}
