package io.github.springspotify.boot.test;

import java.time.Instant;

import io.github.springspotify.cache.SpotifyCache;
import io.github.springspotify.exchange.QuotaKnowledge;
import io.github.springspotify.exchange.RateLimitGate;
import io.github.springspotify.test.MockSpotify;
import io.github.springspotify.token.SpotifyIdentity;
import io.github.springspotify.token.SpotifyTokens;
import io.github.springspotify.token.StoredToken;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.util.StringUtils;

/**
 * Keeps tests that share an application apart: whom one of them has logged in is of no
 * concern to the next, nor what it has made to fail, has read or has been refused where
 * they share a stand-in.
 */
final class MockSpotifyTestExecutionListener implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		if (isConcerned(test)) {
			test.getApplicationContext().getBeanProvider(MockSpotify.class).ifUnique(MockSpotify::clearRequests);
		}
	}

	@Override
	public void afterTestMethod(TestContext test) {
		if (!test.hasApplicationContext()) {
			return;
		}
		ApplicationContext context = test.getApplicationContext();
		MockLogins.end(context);
		if (isConcerned(test)) {
			context.getBeanProvider(MockSpotify.class).ifUnique(MockSpotify::reset);
			reconnect(context);
			context.getBeanProvider(RateLimitGate.class).ifUnique(RateLimitGate::reset);
			context.getBeanProvider(QuotaKnowledge.class).ifUnique(QuotaKnowledge::reset);
			context.getBeanProvider(SpotifyCache.class).ifUnique(SpotifyCache::clear);
		}
	}

	/**
	 * A user for whom all calls are made cannot log in again.
	 */
	private static void reconnect(ApplicationContext context) {
		String token = context.getEnvironment().getProperty("spotify.user-refresh-token");
		if (StringUtils.hasText(token)) {
			SpotifyIdentity user = SpotifyIdentity.defaultUser();
			context.getBeanProvider(SpotifyTokens.class).ifUnique((tokens) -> {
				if (tokens.find(user) == null) {
					tokens.connect(user, StoredToken.ofRefreshToken(token, Instant.now()));
				}
			});
		}
	}

	private static boolean isConcerned(TestContext test) {
		return TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AutoConfigureMockSpotify.class);
	}

}
