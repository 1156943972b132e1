package io.github.springspotify.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks {@link MockSpotifyExtension} for a client of a user instead of one of the
 * application.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsUser {

	/**
	 * Return the user.
	 * @return the id of a user of the stand-in, such as {@code aurora}
	 */
	String value();

	/**
	 * Return what the user has agreed to, as in {@code spotify.scopes}.
	 * @return scopes and features
	 */
	String[] scopes() default {};

}
