package io.github.springspotify.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.springspotify.test.MockSpotify;

/**
 * Starts a stand-in for Spotify with the application context of a test, and points the
 * application at it: its {@code spotify.client-id}, {@code spotify.client-secret} and
 * base addresses. The stand-in is in development mode, as Spotify is to every new client
 * id, unless {@code spotify.quota-mode} is {@code extended}. The {@link MockSpotify} can
 * be injected. Between two test methods it forgets faults and requests, and the
 * application's cache, its rate limit and what it has learnt of its quota begin anew.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AutoConfigureMockSpotify {

	/**
	 * Return the user of the stand-in for whom all calls are made, as with
	 * {@code spotify.user-refresh-token}. By default, users log in, as they have to in an
	 * application with a filter chain that has {@code oauth2Login()}.
	 * @return the id of a user, such as {@code aurora}, or nothing
	 */
	String user() default "";

	/**
	 * Return what that user has agreed to, as in {@code spotify.scopes}, which is the
	 * default.
	 * @return scopes and features
	 */
	String[] scopes() default {};

}
