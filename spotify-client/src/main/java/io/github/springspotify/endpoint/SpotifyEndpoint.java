package io.github.springspotify.endpoint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is known about the endpoint that an exchange method calls. Verb and path stand in
 * Spring's annotation beside it.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpotifyEndpoint {

	/**
	 * Slug of the endpoint's page in Spotify's reference, which is unique except where
	 * one page describes several methods.
	 * @return the slug
	 */
	String reference();

	/**
	 * Scopes that are all needed.
	 * @return the scopes
	 */
	Scope[] scopes() default {};

	/**
	 * Scopes of which one is needed, depending on what is touched.
	 * @return the scopes
	 */
	Scope[] anyScope() default {};

	/**
	 * Scopes without which the call works but says less.
	 * @return the scopes
	 */
	Scope[] enrichingScopes() default {};

	/**
	 * Whether the call is about the current user and thus needs a user's token.
	 * @return whether a user is needed
	 */
	boolean user() default false;

	/**
	 * Highest number of ids or URIs in one call, 0 where there are none.
	 * @return the number of ids
	 */
	int maxIds() default 0;

	/**
	 * Largest page in extended quota mode, 0 where there are no pages.
	 * @return the number of items
	 */
	int maxLimit() default 0;

	/**
	 * Largest page in development mode where it differs, otherwise 0.
	 * @return the number of items
	 */
	int restrictedMaxLimit() default 0;

	/**
	 * Largest position of a page, 0 where Spotify names none.
	 * @return the zero-based position
	 */
	int maxOffset() default 0;

	/**
	 * Whether a success can come without a value.
	 * @return whether the answer may be empty
	 */
	boolean mayBeEmpty() default false;

	/**
	 * ISO date since when the endpoint is closed to applications in development mode.
	 * Empty where it is open to all.
	 * @return the date
	 */
	String closedSince() default "";

	/**
	 * What a closed endpoint is replaced by, in words for a developer. Empty where there
	 * is no replacement.
	 * @return the replacement
	 */
	String replacement() default "";

}
