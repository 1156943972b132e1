package io.github.springspotify.boot.test;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The users that a test has logged in. Tests share a token store with their application
 * context, so each forgets its own.
 */
final class MockLogins {

	private static final Logger logger = LoggerFactory.getLogger(MockLogins.class);

	private static final String NAME = MockLogins.class.getName();

	private final Set<SpotifyIdentity> users = ConcurrentHashMap.newKeySet();

	static void remember(ApplicationContext context, SpotifyIdentity user) {
		ConfigurableListableBeanFactory beans = beans(context);
		synchronized (beans) {
			if (!beans.containsSingleton(NAME)) {
				beans.registerSingleton(NAME, new MockLogins());
			}
		}
		beans.getBean(NAME, MockLogins.class).users.add(user);
	}

	/**
	 * Remove the tokens of all of them.
	 */
	static void end(ApplicationContext context) {
		ConfigurableListableBeanFactory beans = beans(context);
		if (beans.containsSingleton(NAME)) {
			Set<SpotifyIdentity> users = beans.getBean(NAME, MockLogins.class).users;
			users.forEach((user) -> disconnect(beans, user));
			users.clear();
		}
	}

	private static void disconnect(ConfigurableListableBeanFactory beans, SpotifyIdentity user) {
		try {
			beans.getBean(SpotifyTokens.class).disconnect(user);
		}
		catch (RuntimeException ex) {
			logger.debug("The test has left its token behind", ex);
		}
	}

	private static ConfigurableListableBeanFactory beans(ApplicationContext context) {
		return ((ConfigurableApplicationContext) context).getBeanFactory();
	}

}
