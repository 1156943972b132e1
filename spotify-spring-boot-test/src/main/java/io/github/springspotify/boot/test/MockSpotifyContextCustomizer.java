package io.github.springspotify.boot.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.github.springspotify.endpoint.Scopes;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.test.QuotaMode;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts a stand-in and makes it and its address known to the application. The stand-in
 * stops with the context. The client id is set as a property, too: applications often
 * have it as a placeholder of a variable that no test sets. The redirect URIs of the
 * application are registered, below its context path if it has one.
 *
 * @param user the user for whom all calls are made, or nothing
 * @param scopes what that user has agreed to, or nothing for what the application asks
 * for
 */
record MockSpotifyContextCustomizer(String user, List<String> scopes) implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		MockSpotify spotify = start(context.getEnvironment());
		List<String> properties = new ArrayList<>();
		properties.add("spotify.client-id=" + spotify.clientId());
		properties.add("spotify.client-secret=" + spotify.clientSecret());
		if (!this.user.isEmpty()) {
			properties.add("spotify.user-refresh-token=" + refreshToken(spotify, context.getEnvironment()));
		}
		TestPropertyValues.of(properties).applyTo(context);
		RootBeanDefinition standIn = new RootBeanDefinition(MockSpotify.class, () -> spotify);
		standIn.setDestroyMethodName("close");
		BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
		beans.registerBeanDefinition("mockSpotify", standIn);
		beans.registerBeanDefinition("mockSpotifyConnectionDetails", new RootBeanDefinition(
				MockSpotifyConnectionDetails.class, () -> new MockSpotifyConnectionDetails(spotify)));
	}

	private static MockSpotify start(Environment environment) {
		String application = "http://127.0.0.1" + contextPath(environment);
		return MockSpotify.builder()
			.quotaMode(quotaMode(environment))
			.redirectUri(application + "/login/oauth2/code/spotify")
			.redirectUri(application + "/authorize/oauth2/code/spotify")
			.start();
	}

	private static String contextPath(Environment environment) {
		String path = environment.getProperty("server.servlet.context-path",
				environment.getProperty("spring.webflux.base-path", ""));
		return path.equals("/") ? "" : path;
	}

	private static QuotaMode quotaMode(Environment environment) {
		boolean extended = "extended".equalsIgnoreCase(environment.getProperty("spotify.quota-mode"));
		return extended ? QuotaMode.EXTENDED : QuotaMode.DEVELOPMENT;
	}

	private String refreshToken(MockSpotify spotify, Environment environment) {
		Collection<String> agreed = this.scopes.isEmpty()
				? Binder.get(environment).bind("spotify.scopes", Bindable.listOf(String.class)).orElse(List.of())
				: this.scopes;
		return spotify.issueTokens(this.user, Scopes.parse(agreed).values().toArray(String[]::new)).refreshToken();
	}

}
